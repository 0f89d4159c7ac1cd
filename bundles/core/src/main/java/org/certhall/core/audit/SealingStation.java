package org.certhall.core.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.folder.HallFolders;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets this node seal once a second, and says what is wrong as long as it cannot. */
@Component(service = SealingStation.class, immediate = true)
public final class SealingStation {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(SealingStation.class);

    private final Seals seals;
    private final Sealer sealer;
    private final PlugInEntry entry;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, SealingStation::daemon, new ThreadPoolExecutor.DiscardPolicy());

    @Activate
    public SealingStation(@Reference UnitOfWork units, @Reference PlugInRegistry registry, BundleContext bundles) {
        this.seals = new Seals(HallFolders.of(bundles));
        this.sealer = new Sealer(units, seals, Clock.systemUTC());
        this.entry = new PlugInEntry(
                new PlugInId(PlugInKinds.AUDIT, "sealer"),
                new LocalisedText("审计日志封存", "Sealing of the audit log"),
                bundles.getBundle());
        entry.attach(registry);
        entry.show(PlugInState.ACTIVE, "");
        thread.scheduleWithFixedDelay(this::seal, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    Seals seals() {
        return seals;
    }

    private void seal() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = sealer.round();
            }
            tell(PlugInState.ACTIVE, "");
        } catch (UnusableHeadsException unusable) {
            tell(PlugInState.BROKEN, String.valueOf(unusable.getMessage()));
        } catch (PersistenceFailure failure) {
            LOG.debug("Nothing could be sealed yet", failure);
            if (failure.code() != PersistenceFailure.Code.CONFLICT) {
                tell(PlugInState.WAITING, "the database does not take what was sealed: " + failure.code());
            }
        } catch (RuntimeException unexpected) {
            LOG.error("The audit log could not be sealed", unexpected);
            tell(PlugInState.BROKEN, "an unexpected error, which stands in the log");
        }
    }

    private void tell(PlugInState state, String reason) {
        if (seals.note(reason)) {
            if (state == PlugInState.BROKEN) {
                LOG.error("The audit log is not sealed: {}", reason);
            }
            entry.show(state, reason);
        }
    }

    private static Thread daemon(Runnable runnable) {
        Thread thread = new Thread(runnable, "certhall-audit");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends after the round in hand. */
    @Deactivate
    void close() {
        thread.shutdown();
        entry.withdraw();
    }
}
