package org.certhall.core.protection;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.folder.HallFolders;
import org.certhall.core.persistence.PatientTask;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers {@link DataProtection} once the keys fit the database, and says what is wrong as long as they do not.
 */
@Component(
        service = {},
        immediate = true)
public final class ProtectionGate {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(ProtectionGate.class);

    private final KeyKeeper keeper;
    private final BundleContext bundles;
    private final PlugInEntry entry;
    private final PatientTask task = new PatientTask("certhall-protection", PAUSE, this::open);
    private String told = "";
    private boolean closed;
    private @Nullable ServiceRegistration<DataProtection> service;

    @Activate
    public ProtectionGate(@Reference UnitOfWork units, @Reference PlugInRegistry registry, BundleContext bundles) {
        this.entry = new PlugInEntry(
                new PlugInId(PlugInKinds.PROTECTION, "keys"),
                new LocalisedText("数据保护", "Data protection"),
                bundles.getBundle());
        entry.attach(registry);
        this.bundles = bundles;
        this.keeper = new KeyKeeper(
                new KeyFolder(HallFolders.of(bundles).secrets(), new SecureRandom()),
                new KeyRegister(units, Clock.systemUTC()));
        task.makeDue();
    }

    private synchronized boolean open() {
        if (closed) {
            return true;
        }
        try {
            DataProtection protection = new KeyRingProtection(keeper, new SecureRandom());
            entry.show(PlugInState.ACTIVE, "");
            service = bundles.registerService(DataProtection.class, protection, null);
            return true;
        } catch (UnusableKeysException unusable) {
            tell(String.valueOf(unusable.getMessage()));
            entry.show(PlugInState.BROKEN, told);
        } catch (PersistenceFailure away) {
            LOG.debug("The keys could not be compared with the database yet", away);
            entry.show(PlugInState.WAITING, "the database does not answer");
        }
        return false;
    }

    private void tell(String reason) {
        if (!reason.equals(told)) {
            told = reason;
            LOG.error("Personal data stays closed: {}", reason);
        }
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        task.close();
        if (service != null) {
            service.unregister();
            service = null;
        }
        entry.withdraw();
    }
}
