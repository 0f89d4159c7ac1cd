package org.certhall.testing.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.core.audit.LargeLog;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.testing.postgres.PostgresCluster;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** R4, time: verifies an audit log of 1,000,000 records on PostgreSQL; controls: reading the same rows, hashing them. */
final class AuditBench {
    private static final int RECORDS = 1_000_000;
    private static final int SEALED = 20_000;
    private static final int FETCHED = 2000;
    private static final Duration BAR = Duration.ofSeconds(60);

    private AuditBench() {}

    static void run(Report report, Path home, Path work) {
        report.heading("R4  audit log of " + RECORDS + " records on PostgreSQL");
        try (PostgresCluster cluster = PostgresCluster.start();
                HikariDataSource database = database(cluster)) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/common")
                    .load()
                    .migrate();
            EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                    "certhall", Map.of("javax.persistence.nonJtaDataSource", database));
            try {
                measure(report, database, new LargeLog(database, new UnitOfWork(factory), work.resolve("audit")));
            } finally {
                factory.close();
            }
        }
    }

    private static void measure(Report report, DataSource database, LargeLog log) {
        log.fill(RECORDS);
        report.note("control before: the same rows by plain JDBC", seconds(time(() -> read(database))));
        report.note("control before: the same lines made and hashed", seconds(time(AuditBench::hash)));
        Duration verification = time(() -> requireSound(log.verify()));
        report.figure("verification", seconds(verification), "≤ 60 s", verification.compareTo(BAR) <= 0);
        report.note("control after: the same rows by plain JDBC", seconds(time(() -> read(database))));
        Duration sealing = time(() -> log.seal(SEALED));
        report.note("written and sealed, records per second", SEALED * 1000L / Math.max(1, sealing.toMillis()));
        requireSound(log.verify());
    }

    private static void requireSound(AuditVerdict verdict) {
        if (!verdict.sound() || verdict.records() < RECORDS) {
            throw new IllegalStateException("a log that is not sound measures nothing: " + verdict);
        }
    }

    private static void read(DataSource database) {
        long bytes = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED);
                try (ResultSet rows = statement.executeQuery("select number, happened, actor, action, object, origin,"
                        + " details, hash from audit_record order by number")) {
                    while (rows.next()) {
                        bytes += rows.getString(7).length() + rows.getBytes(8).length;
                    }
                }
            }
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException("the rows could not be read", failed));
        }
        if (bytes == 0) {
            throw new IllegalStateException("a control that reads nothing controls nothing");
        }
    }

    private static void hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            LargeLog.lines(RECORDS, (line, number) -> digest.update(digest.digest(line)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Duration time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String seconds(Duration time) {
        return String.format("%.1f s", time.toMillis() / 1e3);
    }

    private static HikariDataSource database(PostgresCluster cluster) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {cluster.port()});
        database.setDatabaseName(cluster.newDatabase());
        database.setUser(PostgresCluster.USER);
        database.setPassword(PostgresCluster.PASSWORD);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(2);
        return new HikariDataSource(pool);
    }
}
