package org.certhall.core.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.certhall.testing.postgres.PostgresCluster;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes empty databases. */
final class Databases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /** Makes one that is kept in memory, as long as this process lives. */
    static DataSource h2() {
        return at("jdbc:h2:mem:hall" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource postgres(PostgresCluster cluster) {
        return at(urlOfPostgres(cluster));
    }

    /** Gives the address of one that outlives this process: a file as a node keeps it, or a database of the cluster. */
    static String lasting(Store.Kind kind, PostgresCluster cluster, Path folder) {
        return kind == Store.Kind.H2
                ? "jdbc:h2:async:" + folder.resolve("hall") + ";WRITE_DELAY=0"
                : urlOfPostgres(cluster);
    }

    private static String urlOfPostgres(PostgresCluster cluster) {
        return "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + cluster.newDatabase();
    }

    static DataSource at(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            h2.setUser("sa");
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        postgres.setUser(PostgresCluster.USER);
        postgres.setPassword(PostgresCluster.PASSWORD);
        return postgres;
    }
}
