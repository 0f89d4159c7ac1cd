package org.certhall.database;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gate before the database: nothing that needs it starts until it answers and its tables are up to date.
 *
 * <p>A changed configuration takes the old database out of service and opens the new one.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = DatabaseSettings.PID)
public final class DatabaseGate {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGate.class);

    private final DatabaseBoard board;
    private final @Nullable ServiceTracker<DataSourceFactory, DatabaseRunner> drivers;

    @Activate
    public DatabaseGate(BundleContext bundles, Map<String, Object> configuration) {
        board = new DatabaseBoard(bundles.getBundle());
        drivers = open(bundles, configuration);
    }

    private @Nullable ServiceTracker<DataSourceFactory, DatabaseRunner> open(
            BundleContext bundles, Map<String, Object> configuration) {
        DatabaseSettings settings;
        try {
            settings = DatabaseSettings.read(
                    configuration, System.getenv(DatabaseSettings.ENVIRONMENT), bundles::getProperty);
        } catch (IllegalArgumentException unusable) {
            LOG.error("No database: {}", unusable.getMessage());
            board.show(null, "", PlugInState.BROKEN, String.valueOf(unusable.getMessage()));
            return null;
        }
        String driver = settings.location().product().driver;
        board.show(
                settings.location().product(), "", PlugInState.WAITING, "the driver " + driver + " is not installed");
        ServiceTracker<DataSourceFactory, DatabaseRunner> tracker = new DriverTracker(bundles, settings);
        tracker.open();
        return tracker;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindRegistry(PlugInRegistry registry) {
        board.attach(registry);
    }

    void unbindRegistry(PlugInRegistry registry) {
        board.detach(registry);
    }

    @Deactivate
    void close() {
        if (drivers != null) {
            drivers.close();
        }
        board.withdraw();
    }

    private static List<URL> entries(String folder) {
        Bundle own = FrameworkUtil.getBundle(DatabaseGate.class);
        var found = own.findEntries(folder, "*.sql", false);
        return found == null ? List.of() : Collections.list(found);
    }

    /** Opens the database when its driver comes, closes it before the driver goes. */
    private final class DriverTracker extends ServiceTracker<DataSourceFactory, DatabaseRunner> {
        private final DatabaseSettings settings;

        DriverTracker(BundleContext bundles, DatabaseSettings settings) {
            super(bundles, filter(bundles, settings), null);
            this.settings = settings;
        }

        @Override
        public DatabaseRunner addingService(ServiceReference<DataSourceFactory> reference) {
            DataSourceFactory factory = context.getService(reference);
            ServedDatabase database = new ServedDatabase(context, settings.location(), board);
            SchemaMigration migration = new SchemaMigration(DatabaseGate::entries);
            return new DatabaseRunner(new DatabaseWatch(settings, factory::createDataSource, migration::run, database));
        }

        @Override
        public void removedService(ServiceReference<DataSourceFactory> reference, DatabaseRunner runner) {
            runner.close();
            context.ungetService(reference);
        }
    }

    private static Filter filter(BundleContext bundles, DatabaseSettings settings) {
        try {
            return bundles.createFilter("(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                    + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "="
                    + settings.location().product().driver + "))");
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
