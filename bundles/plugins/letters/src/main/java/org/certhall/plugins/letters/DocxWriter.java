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

/** Writes .docx, which needs nothing but itself. */
@Component(service = LetterWriter.class, immediate = true)
public final class DocxWriter implements LetterWriter {
    private final PlugInEntry entry;

    @Activate
    public DocxWriter(BundleContext bundles) {
        entry = new PlugInEntry(new PlugInId(PlugInKinds.LETTER_WRITER, id()), name(), bundles.getBundle());
        entry.show(PlugInState.ACTIVE, "");
    }

    @Override
    public String id() {
        return "docx";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("Word 文档", "Word document");
    }

    @Override
    public LetterFormat format() {
        return LetterFormat.DOCX;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public byte[] write(Letter letter) {
        return DocxLetter.write(letter);
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
