package org.certhall.plugins.reading.tesseract;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

/** The reader of text in the list of plug-ins: it waits while the program is not installed, and looks for it again. */
@Component(service = PaperReader.class, immediate = true, configurationPid = Settings.PID)
public final class TesseractPlugIn implements PaperReader {
    private static final int SECONDS_BETWEEN_LOOKS = 20;

    private final TesseractReader reader;
    private final PlugInEntry entry;
    private final ScheduledExecutorService looks;

    @Activate
    public TesseractPlugIn(BundleContext bundles, Settings settings) {
        reader = new TesseractReader(new Tesseract(settings.program()), settings.parallel());
        entry = new PlugInEntry(
                new PlugInId(PlugInKinds.PAPER_READER, reader.id()), reader.name(), bundles.getBundle());
        looks = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "certhall-tesseract");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
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
        PaperReading reading = reader.read(paper, deadline);
        show();
        return reading;
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
        looks.shutdownNow();
        entry.withdraw();
    }

    private void look() {
        if (!reader.missing().isEmpty()) {
            reader.look();
            show();
        }
    }

    private void show() {
        String missing = reader.missing();
        if (!missing.equals(entry.reason()) || missing.isEmpty()) {
            entry.show(missing.isEmpty() ? PlugInState.ACTIVE : PlugInState.WAITING, missing);
        }
    }
}
