package org.certhall.testing.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.certhall.core.application.ReadyApplications;
import org.certhall.core.application.ReadyApplications.Applicant;
import org.certhall.testing.postgres.PostgresCluster;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * P2: complete applications are handed in by 16 clients at once, on PostgreSQL that keeps what was committed. Control:
 * plain JDBC that says to a copy of the same database exactly what was said for the same applications.
 */
final class SubmitBench {
    private static final int CLIENTS = 16;
    private static final int EACH = 60;
    private static final int ORDERS = CLIENTS * EACH;
    private static final int ROUNDS = 3;
    private static final double BAR = 0.7;
    private static final Path PLUG_INS = Path.of("bundles/plugins");
    /** Everything that handing in writes to. */
    private static final List<String> WRITTEN = List.of(
            "customer_order where state = 'SUBMITTED'",
            "order_step",
            "audit_record",
            "work",
            "application_consent",
            "organisation_book");

    private final PostgresCluster cluster;
    private final Path keys;
    private final String drafts;
    private final List<Applicant> applicants;

    private SubmitBench(PostgresCluster cluster, Path keys) {
        this.cluster = cluster;
        this.keys = keys;
        drafts = cluster.newDatabase();
        try (ReadyApplications ready = new ReadyApplications(address(drafts), keys, PLUG_INS)) {
            applicants = ready.prepare(CLIENTS, EACH);
        }
    }

    static void run(Report report, Path home, Path work) {
        report.heading("P2  " + ORDERS + " applications handed in by " + CLIENTS + " clients, PostgreSQL");
        try (PostgresCluster cluster = PostgresCluster.startDurable()) {
            new SubmitBench(cluster, work.resolve("submit")).measure(report);
        }
    }

    private interface Work {
        void done() throws SQLException;
    }

    private void measure(Report report) {
        List<List<Transcript>> transcripts = new ArrayList<>();
        List<Long> rows = write(transcripts);
        report.note("statements for each", transcripts.get(0).get(EACH - 1).size());
        plain(transcripts, rows);
        List<Double> control = new ArrayList<>();
        List<Double> submits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            control.add(plain(transcripts, rows));
            submits.add(submits(rows));
            control.add(plain(transcripts, rows));
        }
        double share = mean(submits) / mean(control);
        report.note("control: the same statements by plain JDBC, a second", rounded(control));
        report.note("handed in, a second", rounded(submits));
        report.figure("share of the control", "%.2f".formatted(share), "≥ 0.70", share >= BAR);
    }

    /** Writes down what is said to the database, and gives what stands in it then. */
    private List<Long> write(List<List<Transcript>> transcripts) {
        DataSource heard = Transcript.listening(address(cluster.copyOf(drafts)));
        try (ReadyApplications ready = new ReadyApplications(heard, keys, PLUG_INS)) {
            for (Applicant applicant : applicants) {
                transcripts.add(
                        ready.submits(applicant).stream().map(Transcript::of).toList());
            }
            List<Long> rows = written(ready.database());
            if (rows.get(0) != ORDERS) {
                throw new IllegalStateException("not every application has been handed in");
            }
            return rows;
        }
    }

    private double submits(List<Long> expected) {
        try (ReadyApplications ready = new ReadyApplications(address(cluster.copyOf(drafts)), keys, PLUG_INS)) {
            List<List<Work>> work = new ArrayList<>();
            for (Applicant applicant : applicants) {
                work.add(ready.submits(applicant).stream()
                        .<Work>map(submit -> submit::run)
                        .toList());
            }
            return rate(ready.database(), work, expected);
        }
    }

    private double plain(List<List<Transcript>> transcripts, List<Long> expected) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(address(cluster.copyOf(drafts)));
        config.setMaximumPoolSize(CLIENTS);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            List<List<Work>> work = new ArrayList<>();
            for (List<Transcript> client : transcripts) {
                work.add(client.stream()
                        .<Work>map(transcript -> () -> {
                            try (Connection connection = pool.getConnection()) {
                                transcript.say(connection);
                            }
                        })
                        .toList());
            }
            return rate(pool, work, expected);
        }
    }

    /** Lets each client do its work, all at once, and gives how much was done a second. */
    private static double rate(DataSource database, List<List<Work>> work, List<Long> expected) {
        CyclicBarrier start = new CyclicBarrier(CLIENTS + 1);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (List<Work> mine : work) {
                done.add(clients.submit(client(database, mine, start)));
            }
            start.await();
            long begun = System.nanoTime();
            for (Future<Boolean> each : done) {
                each.get();
            }
            double rate = ORDERS * 1e9 / (System.nanoTime() - begun);
            if (!written(database).equals(expected)) {
                throw new IllegalStateException("not everything has been written: " + written(database));
            }
            return rate;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | BrokenBarrierException failed) {
            throw new IllegalStateException("a client has failed", failed);
        } finally {
            clients.shutdownNow();
        }
    }

    private static Callable<Boolean> client(DataSource database, List<Work> work, CyclicBarrier start) {
        return () -> {
            database.getConnection().close();
            start.await();
            for (Work each : work) {
                each.done();
            }
            return true;
        };
    }

    private static List<Long> written(DataSource database) {
        List<Long> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : WRITTEN) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.add(count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException("the orders could not be counted", failed));
        }
    }

    private DataSource address(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + database);
        source.setUser(PostgresCluster.USER);
        source.setPassword(PostgresCluster.PASSWORD);
        return source;
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static String rounded(List<Double> rates) {
        return rates.stream().map("%.0f"::formatted).collect(Collectors.joining(", "));
    }
}
