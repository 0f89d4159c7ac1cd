package org.certhall.core.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.testing.postgres.PostgresCluster;

/** An empty database with all tables of the house, and units of work on it by the house's own persistence unit. */
public final class Store implements AutoCloseable {
    /** The databases that the house runs on. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    private final DataSource database;
    private final UnitOfWork units;
    private final Runnable end;

    private Store(DataSource database, EntityManagerFactory factory, Runnable end) {
        this.database = database;
        this.units = new UnitOfWork(factory);
        this.end = end;
    }

    public static Store on(Kind kind, PostgresCluster cluster) {
        return kind == Kind.H2 ? onH2() : lent(House.onPostgres(cluster));
    }

    public static Store onH2() {
        return lent(House.onH2());
    }

    private static Store lent(House house) {
        return new Store(house.database(), house.factory(), house::giveBack);
    }

    /** Gives the address of a database that outlives this process, for {@link #at}. */
    public static String lasting(Kind kind, PostgresCluster cluster, Path folder) {
        return Databases.lasting(kind, cluster, folder);
    }

    /** Opens a database as it was left; an empty one gets its tables. */
    public static Store at(String url) {
        return at(address(url));
    }

    /** Gives what makes connections to a database of {@link #lasting}. */
    public static DataSource address(String url) {
        return Databases.at(url);
    }

    /** Opens a database as it was left; an empty one gets its tables. */
    public static Store at(DataSource connections) {
        HikariDataSource database = House.furnished(connections);
        EntityManagerFactory factory = factory("certhall", database);
        return new Store(database, factory, () -> {
            factory.close();
            database.close();
        });
    }

    /** Makes a store for the entities of the tests themselves; each transaction has a connection of its own. */
    public static Store trial(Kind kind, PostgresCluster cluster) {
        DataSource database = kind == Kind.H2 ? Databases.h2() : Databases.postgres(cluster);
        EntityManagerFactory factory = factory("trial", database);
        return new Store(database, factory, factory::close);
    }

    static EntityManagerFactory factory(String unit, DataSource database) {
        return Persistence.createEntityManagerFactory(unit, Map.of("javax.persistence.nonJtaDataSource", database));
    }

    public UnitOfWork units() {
        return units;
    }

    public DataSource database() {
        return database;
    }

    @Override
    public void close() {
        end.run();
    }
}
