package org.certhall.database;

import java.util.Dictionary;
import java.util.Hashtable;
import javax.sql.DataSource;
import org.certhall.api.plugin.PlugInState;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the pool as a service from the first answer on, and says in log and list how the database is.
 *
 * <p>The service stays while the database is away for a while: its users' calls fail and the pool heals by itself, which
 * costs less than taking the whole core down and up.
 */
final class ServedDatabase implements DatabaseListener {
    /** The name by which the persistence unit finds its data source. */
    static final String NAME = "certhall";

    private static final Logger LOG = LoggerFactory.getLogger(ServedDatabase.class);

    private final BundleContext bundles;
    private final DatabaseLocation location;
    private final DatabaseBoard board;
    private @Nullable ServiceRegistration<DataSource> service;

    ServedDatabase(BundleContext bundles, DatabaseLocation location, DatabaseBoard board) {
        this.bundles = bundles;
        this.location = location;
        this.board = board;
    }

    @Override
    public void opened(DataSource pool) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jndi.service.name", NAME);
        service = bundles.registerService(DataSource.class, pool, properties);
    }

    @Override
    public void answering(String version) {
        LOG.info("{} {} answers", location, version);
        board.show(location.product(), version, PlugInState.ACTIVE, "");
    }

    @Override
    public void silent(String reason) {
        LOG.info("Waiting for {}: {}", location, reason);
        board.show(location.product(), "", PlugInState.WAITING, reason);
    }

    @Override
    public void unusable(String reason) {
        LOG.error("{} cannot be used: {}", location, reason);
        board.show(location.product(), "", PlugInState.BROKEN, reason);
    }

    @Override
    public void closing() {
        if (service != null) {
            service.unregister();
            service = null;
        }
    }
}
