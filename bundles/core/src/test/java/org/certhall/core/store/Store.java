package org.certhall.core.store;

import java.nio.file.Path;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.testing.postgres.PostgresCluster;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database with all tables of the house, and units of work on it by the house's own persistence unit. */
public final class Store implements AutoCloseable {
    /** The databases that the house runs on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    private final DataSource database;
    private final EntityManagerFactory factory;
    private final UnitOfWork units;

    private Store(DataSource database, String unit) {
        this.database = database;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .load()
                .migrate();
        this.factory =
                Persistence.createEntityManagerFactory(unit, Map.of("javax.persistence.nonJtaDataSource", database));
        this.units = new UnitOfWork(factory);
    }

    public static Store on(Kind kind, PostgresCluster cluster, Path folder) {
        return new Store(kind == Kind.H2 ? h2(folder) : postgresql(cluster), "certhall");
    }

    /** Makes a store for the entities of the tests themselves. */
    public static Store trial(Kind kind, PostgresCluster cluster, Path folder) {
        return new Store(kind == Kind.H2 ? h2(folder) : postgresql(cluster), "trial");
    }

    public static Store onH2(Path folder) {
        return new Store(h2(folder), "certhall");
    }

    private static DataSource h2(Path folder) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:async:" + folder.resolve("hall") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        return h2;
    }

    private static DataSource postgresql(PostgresCluster cluster) {
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setServerNames(new String[] {"127.0.0.1"});
        postgresql.setPortNumbers(new int[] {cluster.port()});
        postgresql.setDatabaseName(cluster.newDatabase());
        postgresql.setUser(PostgresCluster.USER);
        postgresql.setPassword(PostgresCluster.PASSWORD);
        return postgresql;
    }

    public UnitOfWork units() {
        return units;
    }

    public DataSource database() {
        return database;
    }

    @Override
    public void close() {
        factory.close();
    }
}
