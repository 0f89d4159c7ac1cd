package org.certhall.plugins.scanning.clamd;

import java.time.Duration;
import java.util.Optional;
import org.certhall.api.document.Finding;
import org.certhall.api.document.UploadScanner;
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

/** One configuration as a scanner of the house; with settings that are of no use it stays listed and says why. */
@Component(
        service = UploadScanner.class,
        immediate = true,
        configurationPid = Settings.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ClamdPlugIn implements UploadScanner {
    private final String id;
    private final LocalisedText name;
    private final PlugInEntry entry;
    private final Optional<ClamdScanner> scanner;

    @Activate
    public ClamdPlugIn(BundleContext bundles, Settings settings) {
        id = settings.id();
        name = new LocalisedText(settings.name(), settings.name_en());
        entry = new PlugInEntry(new PlugInId(PlugInKinds.UPLOAD_SCANNER, id), name, bundles.getBundle());
        scanner = entry.make(() -> new ClamdScanner(
                id, name, DaemonAddress.of(settings.address(), settings.privateNetwork()), entry::show));
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
    public Finding scan(byte[] file, Duration deadline) {
        return scanner.map(made -> made.scan(file, deadline)).orElseGet(() -> new Finding.Unavailable(entry.reason()));
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
        scanner.ifPresent(ClamdScanner::close);
        entry.withdraw();
    }
}
