package org.certhall.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.certhall.database.DatabaseLocation.Product;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database as soon as it answers and sees from then on whether it still does.
 *
 * <p>It asks over one connection of its own, so a pool in which all connections are busy is not taken for a lost
 * database. Not thread-safe: one thread takes one step after the other.
 */
final class DatabaseWatch implements AutoCloseable {
    /** Pause between two looks at a database that answers. */
    static final Duration PULSE = Duration.ofSeconds(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int ANSWER_SECONDS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    /** Makes data sources, as {@link org.osgi.service.jdbc.DataSourceFactory#createDataSource} does. */
    interface Driver {
        DataSource dataSource(Properties properties) throws SQLException;
    }

    private final DatabaseSettings settings;
    private final Driver driver;
    private final BiConsumer<DataSource, Product> migration;
    private final DatabaseListener listener;
    private Duration pause = FIRST_PAUSE;
    private @Nullable Connection line;
    private @Nullable HikariDataSource pool;
    private @Nullable String told;

    DatabaseWatch(
            DatabaseSettings settings,
            Driver driver,
            BiConsumer<DataSource, Product> migration,
            DatabaseListener listener) {
        this.settings = settings;
        this.driver = driver;
        this.migration = migration;
        this.listener = listener;
    }

    /** Looks once, tells the listener what is new, and gives the time to wait before the next step. */
    Duration step() {
        try {
            String version = ask();
            if (pool == null) {
                pool = open();
            }
            pause = FIRST_PAUSE;
            tell("", () -> listener.answering(version));
            return PULSE;
        } catch (SQLException away) {
            return goneBecause(away, false);
        } catch (RuntimeException failed) {
            LOG.debug("The database could not be opened", failed);
            return goneBecause(failed, !isLostConnection(failed));
        }
    }

    private String ask() throws SQLException {
        Connection open = line;
        if (open == null) {
            open = driver.dataSource(settings.location().forMigration()).getConnection();
            line = open;
        } else if (!open.isValid(ANSWER_SECONDS)) {
            throw new SQLException("the connection was lost");
        }
        return open.getMetaData().getDatabaseProductVersion().split(" ", 2)[0]; // the rest tells of the packaging
    }

    private HikariDataSource open() throws SQLException {
        DatabaseLocation location = settings.location();
        migration.accept(driver.dataSource(location.forMigration()), location.product());
        HikariDataSource opened = ConnectionPool.open(driver.dataSource(location.forWork()), settings.poolSize());
        listener.opened(opened);
        return opened;
    }

    private Duration goneBecause(Exception failure, boolean forSomebodyToMend) {
        hangUp();
        discardConnections();
        String reason = firstLine(failure);
        tell(reason, () -> {
            if (forSomebodyToMend) {
                listener.unusable(reason);
            } else {
                listener.silent(reason);
            }
        });
        Duration now = pause;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return now;
    }

    /** Tells a migration that lost its database from one that failed: SQL states of class 08, or a server going down. */
    private static boolean isLostConnection(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof SQLException sql
                                && String.valueOf(sql.getSQLState()).matches("(08|57P).*")
                        || isLostConnection(failure.getCause()));
    }

    private void tell(String reason, Runnable news) {
        if (!Objects.equals(told, reason)) {
            told = reason;
            news.run();
        }
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }

    private void hangUp() {
        Connection open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                LOG.debug("A lost connection could not be closed", alreadyGone);
            }
        }
    }

    /** The pool tests a connection only when it lay idle for half a second; here all are known to be of no use. */
    private void discardConnections() {
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Closes the pool, and with the last connection an embedded database. */
    @Override
    public void close() {
        hangUp();
        if (pool != null) {
            listener.closing();
            pool.close();
            pool = null;
        }
    }
}
