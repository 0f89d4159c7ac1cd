package org.certhall.plugins.banks.iso20022.host;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.bank.StatementSource;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.value.LocalisedText;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** One configuration as a host; with settings that are of no use it stays listed and says why. */
@Component(
        service = {StatementSource.class, HostPlugIn.class},
        immediate = true,
        configurationPid = HostSettings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HostPlugIn implements StatementSource {
    private final String id;
    private final PlugInEntry entry;
    private final Optional<Host> host;

    @Activate
    public HostPlugIn(BundleContext bundles, HostSettings settings) {
        id = settings.id();
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.BANK_HOST, id),
                new LocalisedText(settings.name(), settings.name_en()),
                bundles.getBundle());
        host = entry.make(() -> new Host(HostAccount.of(settings), Clock.systemUTC(), entry::show));
    }

    @Override
    public String id() {
        return id;
    }

    /** Gives the host; empty where the settings are of no use. */
    public Optional<Host> host() {
        return host;
    }

    @Override
    public StatementAnswer fetch(String after, Duration deadline) {
        return host.map(made -> made.fetch(after, deadline))
                .orElseGet(() -> new StatementAnswer.Unavailable(entry.reason()));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRegistry(PlugInRegistry registry) {
        entry.attach(registry);
    }

    void unbindRegistry(PlugInRegistry registry) {
        entry.detach(registry);
    }

    /** Leaves the list. */
    @Deactivate
    public void close() {
        entry.withdraw();
    }
}
