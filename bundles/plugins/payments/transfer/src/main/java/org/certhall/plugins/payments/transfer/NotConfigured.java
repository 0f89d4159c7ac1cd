package org.certhall.plugins.payments.transfer;

import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Says on the list of plug-ins why nobody is offered this way to pay: no account is named yet. An entry of its own, so
 * that it never takes that of an account with it.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = Settings.PID)
public final class NotConfigured {
    private final PlugInEntry entry;
    private final boolean configured;

    @Activate
    public NotConfigured(BundleContext bundles, Settings settings) {
        configured = !settings.account().isEmpty();
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.PAYMENT_CHANNEL, settings.id() + ".not-configured"),
                TransferPlugIn.name(settings),
                bundles.getBundle());
        entry.show(PlugInState.WAITING, "no account is configured: " + Settings.PID + "-NAME.cfg.json");
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRegistry(PlugInRegistry registry) {
        if (!configured) {
            entry.attach(registry);
        }
    }

    void unbindRegistry(PlugInRegistry registry) {
        entry.detach(registry);
    }

    /** Leaves the list. */
    @Deactivate
    void close() {
        entry.withdraw();
    }
}
