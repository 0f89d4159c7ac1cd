package org.certhall.testing.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.certhall.api.access.AccountId;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderPage.Search;
import org.certhall.core.order.LargeOrders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.testing.postgres.PostgresCluster;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** P8: lists and search over 1,000,000 orders on both databases; control: the list's own statement by plain JDBC. */
final class OrdersBench {
    private static final int CALLS = 600;
    private static final int LINES = 20;
    private static final long SEED = 20261123;
    private static final Duration BAR = Duration.ofMillis(50);
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private OrdersBench() {}

    static void run(Report report, Path home, Path work) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:async:" + work.resolve("orders") + ";WRITE_DELAY=0;CACHE_SIZE=262144");
        h2.setUser("sa");
        measure(report, "H2", h2);
        try (PostgresCluster cluster = PostgresCluster.start()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl("jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + cluster.newDatabase());
            postgres.setUser(PostgresCluster.USER);
            postgres.setPassword(PostgresCluster.PASSWORD);
            measure(report, "PostgreSQL", postgres);
        }
    }

    private static void measure(Report report, String name, DataSource source) {
        report.heading("P8  " + LargeOrders.ORDERS + " orders on " + name + ": one page of " + LINES + " lines");
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(2);
        try (HikariDataSource database = new HikariDataSource(pool)) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/common")
                    .load()
                    .migrate();
            EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                    "certhall", Map.of("javax.persistence.nonJtaDataSource", database));
            try {
                LargeOrders orders = new LargeOrders(database, new UnitOfWork(factory));
                orders.fill();
                figures(report, orders, database);
            } finally {
                factory.close();
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static void figures(Report report, LargeOrders orders, DataSource database) {
        AccountId agent = LargeOrders.AGENT;
        time(random -> first(orders, anybody(random)));
        report.note("control before: the numbers of one page by plain JDBC", time(random -> plain(database, random)));
        figure(report, "anybody's list", random -> first(orders, anybody(random)));
        figure(report, "an agent's list of 20,000", random -> first(orders, agent));
        figure(report, "a later page of it", random -> page(orders, agent, Search.ALL, place(random)));
        figure(
                report,
                "only what is with the applicant",
                random -> page(orders, agent, new Search(OrderGroup.WITH_APPLICANT, ""), place(random)));
        figure(report, "a word that many have", random -> searched(orders, agent, "有限公司"));
        figure(
                report,
                "a number that one has",
                random -> searched(
                        orders,
                        agent,
                        LargeOrders.number(1 + random.nextInt(LargeOrders.AGENTS_ORDERS))
                                .value()));
        figure(report, "a word that none has", random -> 1 + searched(orders, agent, "上海" + random.nextInt()));
        report.note("control after", time(random -> plain(database, random)));
    }

    private static void figure(Report report, String name, ToIntFunction<Random> call) {
        Samples samples = time(call);
        report.figure(name, samples, "p99 ≤ 50 ms", samples.percentile(0.99).compareTo(BAR) <= 0);
    }

    private static Samples time(ToIntFunction<Random> call) {
        Random random = new Random(SEED);
        return Samples.of(times -> {
            for (int i = 0; i < CALLS; i++) {
                long begun = System.nanoTime();
                int found = call.applyAsInt(random);
                times.accept(System.nanoTime() - begun);
                if (found == 0) {
                    throw new IllegalStateException("a list that is empty measures nothing");
                }
            }
        });
    }

    private static AccountId anybody(Random random) {
        return new AccountId(2 + random.nextInt(LargeOrders.OWNERS));
    }

    /** Gives a place somewhere in the agent's list, but for its end. */
    private static Optional<OrderPage.Place> place(Random random) {
        int order = LargeOrders.AGENTS_ORDERS / 10 + random.nextInt(LargeOrders.AGENTS_ORDERS * 9 / 10);
        return Optional.of(new OrderPage.Place(FIRST.plusSeconds(20L * order), LargeOrders.number(order)));
    }

    private static int first(LargeOrders orders, AccountId owner) {
        return page(orders, owner, Search.ALL, Optional.empty());
    }

    private static int searched(LargeOrders orders, AccountId owner, String text) {
        return page(orders, owner, new Search(OrderGroup.ALL, text), Optional.empty());
    }

    private static int page(LargeOrders orders, AccountId owner, Search search, Optional<OrderPage.Place> after) {
        return orders.page(owner, search, after, LINES).lines().size();
    }

    private static int plain(DataSource database, Random random) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select number from customer_order where owner = ?"
                                + " order by changed desc, number desc fetch first 21 rows only")) {
            select.setLong(1, anybody(random).value());
            int found = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            return found;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static UncheckedIOException failure(SQLException failed) {
        return new UncheckedIOException(new IOException("the orders could not be reached", failed));
    }
}
