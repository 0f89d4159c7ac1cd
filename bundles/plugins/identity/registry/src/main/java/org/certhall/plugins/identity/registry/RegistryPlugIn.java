package org.certhall.plugins.identity.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
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

/** One configuration as a verifier of the house; with settings that are of no use it stays listed and says why. */
@Component(
        service = IdentityVerifier.class,
        immediate = true,
        configurationPid = Settings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class RegistryPlugIn implements IdentityVerifier {
    private final String id;
    private final LocalisedText name;
    private final PlugInEntry entry;
    private final Optional<RegistryVerifier> verifier;

    @Activate
    public RegistryPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        entry = new PlugInEntry(new PlugInId(PlugInKinds.IDENTITY_VERIFIER, id), name, bundles.getBundle());
        verifier = entry.make(
                () -> new RegistryVerifier(id, name, RegistryAccount.of(settings), Clock.systemUTC(), entry::show));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Verification verify(Enquiry enquiry, Duration deadline) {
        return verifier.map(made -> made.verify(enquiry, deadline))
                .orElseGet(() -> new Verification.Unavailable(entry.reason()));
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
