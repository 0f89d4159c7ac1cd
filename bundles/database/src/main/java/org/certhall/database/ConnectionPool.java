package org.certhall.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** Makes pools of connections that survive the absence of their database. */
final class ConnectionPool {
    /** A caller waits this long for a connection before he is told that there is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration VALIDATION = Duration.ofSeconds(2);

    private ConnectionPool() {}

    static HikariDataSource open(DataSource database, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setPoolName("certhall");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
