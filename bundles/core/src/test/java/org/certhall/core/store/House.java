package org.certhall.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.certhall.testing.postgres.PostgresCluster;
import org.flywaydb.core.Flyway;

/**
 * A database with the tables of the house, its pool and its persistence unit. Making one takes long, so tests lend it to
 * each other; whoever gives it back leaves it as the scripts made it.
 */
final class House {
    /** The houses that nobody has at the moment, by where they stand. */
    private static final Map<Object, Queue<House>> IDLE = new ConcurrentHashMap<>();

    private static final String H2 = "h2";
    /** As many as a node has. */
    private static final int CONNECTIONS = 16;

    private static final long PATIENCE_MILLIS = 20_000;

    private final Queue<House> idle;
    private final DataSource database;
    private final EntityManagerFactory factory;
    private final List<String> emptying;

    private House(Queue<House> idle, DataSource empty) {
        this.idle = idle;
        this.database = furnished(empty);
        this.factory = Store.factory("certhall", database);
        this.emptying = emptying();
    }

    /** Gives a pool on a database that has its tables. */
    static HikariDataSource furnished(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .load()
                .migrate();
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        return new HikariDataSource(pool);
    }

    static House onH2() {
        return at(H2, Databases::h2);
    }

    static House onPostgres(PostgresCluster cluster) {
        return at(cluster, () -> Databases.postgres(cluster));
    }

    private static House at(Object place, Supplier<DataSource> empty) {
        Queue<House> idle = IDLE.computeIfAbsent(place, known -> new ConcurrentLinkedQueue<>());
        House house = idle.poll();
        return house == null ? new House(idle, empty.get()) : house;
    }

    DataSource database() {
        return database;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    void giveBack() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : emptying) {
                statement.execute(each);
            }
        } catch (SQLException kept) {
            throw new IllegalStateException("the test still holds something in the database", kept);
        }
        idle.add(this);
    }

    /** Gives what empties the tables that are empty at first; the rows of the others are there to be locked. */
    private List<String> emptying() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            List<String> empty = new ArrayList<>();
            for (String table : tables) {
                String name = '"' + table + '"';
                try (ResultSet rows = statement.executeQuery("select 1 from " + name)) {
                    if (!rows.next()) {
                        empty.add(name);
                    }
                }
            }
            return connection.getMetaData().getDatabaseProductName().equals("H2") ? onH2(empty) : onPostgres(empty);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> onH2(List<String> tables) {
        List<String> statements = new ArrayList<>(List.of("set referential_integrity false"));
        tables.forEach(table -> statements.add("truncate table " + table));
        statements.add("set referential_integrity true");
        return statements;
    }

    private static List<String> onPostgres(List<String> tables) {
        return List.of(
                "set lock_timeout = " + PATIENCE_MILLIS,
                tables.stream().collect(Collectors.joining(", ", "truncate ", "")));
    }
}
