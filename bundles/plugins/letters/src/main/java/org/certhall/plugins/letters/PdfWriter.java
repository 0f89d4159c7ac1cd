package org.certhall.plugins.letters;

import org.certhall.api.letter.Letter;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.letter.LetterWriter;
import org.certhall.api.plugin.PlugInEntry;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Writes PDF; it waits while there is no Chinese font, and looks for one whenever a letter is asked for. */
@Component(service = LetterWriter.class, immediate = true, configurationPid = Settings.PID)
public final class PdfWriter implements LetterWriter {
    private final FontSearch fonts;
    private final PlugInEntry entry;

    @Activate
    public PdfWriter(BundleContext bundles, Settings settings) {
        entry = new PlugInEntry(new PlugInId(PlugInKinds.LETTER_WRITER, id()), name(), bundles.getBundle());
        fonts = new FontSearch(settings.fonts());
        ready();
    }

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public LocalisedText name() {
        return LocalisedText.same("PDF");
    }

    @Override
    public LetterFormat format() {
        return LetterFormat.PDF;
    }

    @Override
    public boolean ready() {
        boolean found = fonts.first().isPresent();
        entry.show(found ? PlugInState.ACTIVE : PlugInState.WAITING, found ? "" : FontSearch.ADVICE);
        return found;
    }

    @Override
    public byte[] write(Letter letter) {
        return PdfLetter.write(letter, fonts.first().orElseThrow(() -> new IllegalStateException(FontSearch.ADVICE)));
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
