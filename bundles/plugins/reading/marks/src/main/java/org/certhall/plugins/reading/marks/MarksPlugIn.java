package org.certhall.plugins.reading.marks;

import java.time.Duration;
import java.util.Set;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.value.LocalisedText;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The reader of marks in the list of plug-ins; it needs nothing but itself. */
@Component(service = PaperReader.class, immediate = true)
public final class MarksPlugIn implements PaperReader {
    private final MarksReader reader = new MarksReader();
    private final PlugInEntry entry;

    @Activate
    public MarksPlugIn(BundleContext bundles) {
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.PAPER_READER, reader.id()), reader.name(), bundles.getBundle());
        entry.show(PlugInState.ACTIVE, "");
    }

    @Override
    public String id() {
        return reader.id();
    }

    @Override
    public LocalisedText name() {
        return reader.name();
    }

    @Override
    public Set<Aspect> looksFor() {
        return reader.looksFor();
    }

    @Override
    public PaperReading read(Paper paper, Duration deadline) {
        return reader.read(paper, deadline);
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
