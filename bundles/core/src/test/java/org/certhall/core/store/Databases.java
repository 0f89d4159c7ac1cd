package org.certhall.core.store;

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
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:hall" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        return h2;
    }

    static DataSource postgres(PostgresCluster cluster) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setServerNames(new String[] {"127.0.0.1"});
        postgres.setPortNumbers(new int[] {cluster.port()});
        postgres.setDatabaseName(cluster.newDatabase());
        postgres.setUser(PostgresCluster.USER);
        postgres.setPassword(PostgresCluster.PASSWORD);
        return postgres;
    }
}
