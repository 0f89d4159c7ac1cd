package org.certhall.testing.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.certhall.testing.postgres.PostgresCluster;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How fast clients are served at once, beside plain JDBC that says to a copy of the same database exactly what was said
 * for the same work.
 */
final class StatementShare {
    private static final int ROUNDS = 3;
    private static final double BAR = 0.7;

    private final PostgresCluster cluster;
    private final String template;
    private final List<String> written;
    private final Opening opening;

    /** An area of the house that has been put together on a database. */
    interface House extends AutoCloseable {
        /** Gives the pool of connections. */
        DataSource database();

        /** Gives what each client has done, one after the other. */
        List<List<Runnable>> work();

        @Override
        void close();
    }

    /** Puts the house together on a database. */
    interface Opening {
        House on(DataSource database);
    }

    private interface Work {
        void done() throws SQLException;
    }

    /**
     * @param template the database before any work, copied for each round
     * @param written every table that is written to, the first with one row for each piece of work
     */
    StatementShare(PostgresCluster cluster, String template, List<String> written, Opening opening) {
        this.cluster = cluster;
        this.template = template;
        this.written = List.copyOf(written);
        this.opening = opening;
    }

    /** @param done what was done, such as {@code handed in} */
    void measure(Report report, String done) {
        List<List<Transcript>> transcripts = new ArrayList<>();
        List<Long> rows = write(transcripts);
        report.note("statements for each", transcripts.get(0).get(1).size());
        plain(transcripts, rows);
        List<Double> control = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            control.add(plain(transcripts, rows));
            rates.add(house(rows));
            control.add(plain(transcripts, rows));
        }
        double share = mean(rates) / mean(control);
        report.note("control: the same statements by plain JDBC, a second", rounded(control));
        report.note(done + ", a second", rounded(rates));
        report.figure("share of the control", "%.2f".formatted(share), "≥ 0.70", share >= BAR);
    }

    /** Writes down what is said to the database, and gives what stands in it then. */
    private List<Long> write(List<List<Transcript>> transcripts) {
        DataSource heard = Transcript.listening(address(cluster, cluster.copyOf(template)));
        try (House house = opening.on(heard)) {
            for (List<Runnable> client : house.work()) {
                transcripts.add(client.stream().map(Transcript::of).toList());
            }
            List<Long> rows = written(house.database());
            if (rows.get(0) != count(transcripts)) {
                throw new IllegalStateException("not everything has been done: " + rows);
            }
            return rows;
        }
    }

    private double house(List<Long> expected) {
        try (House house = opening.on(address(cluster, cluster.copyOf(template)))) {
            return rate(
                    house.database(),
                    house.work().stream()
                            .map(client ->
                                    client.stream().<Work>map(each -> each::run).toList())
                            .toList(),
                    expected);
        }
    }

    private double plain(List<List<Transcript>> transcripts, List<Long> expected) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(address(cluster, cluster.copyOf(template)));
        config.setMaximumPoolSize(transcripts.size());
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
    private double rate(DataSource database, List<List<Work>> work, List<Long> expected) {
        CyclicBarrier start = new CyclicBarrier(work.size() + 1);
        ExecutorService clients = Executors.newFixedThreadPool(work.size());
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
            double rate = count(work) * 1e9 / (System.nanoTime() - begun);
            if (!written(database).equals(expected)) {
                throw new IllegalStateException(
                        "not everything has been written: " + written(database) + " for " + expected);
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

    private List<Long> written(DataSource database) {
        List<Long> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : written) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.add(count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException("the rows could not be counted", failed));
        }
    }

    static DataSource address(PostgresCluster cluster, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + database);
        source.setUser(PostgresCluster.USER);
        source.setPassword(PostgresCluster.PASSWORD);
        return source;
    }

    private static long count(List<? extends List<?>> work) {
        return work.stream().mapToLong(List::size).sum();
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static String rounded(List<Double> rates) {
        return rates.stream().map("%.0f"::formatted).collect(Collectors.joining(", "));
    }
}
