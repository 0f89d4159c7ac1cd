package org.certhall.datafiles.kinds;

import java.util.Set;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugInKinds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Legal texts: {@code name.legal-text.json}. */
@Component(service = DataFileKind.class)
public final class LegalTextKind extends FileKind {

    @Activate
    public LegalTextKind() {
        super(PlugInKinds.LEGAL_TEXT);
    }

    @Override
    public DataPlugIn read(DataFile file) throws DataFileException {
        Field root = fields(file);
        LegalText.Edition edition = new LegalText.Edition(
                root.at("id").text(),
                root.at("version").text(),
                root.at("title").localised(),
                root.at("effective").date(),
                root.at("body").localised());
        LegalText text = new FileLegalText(edition);
        return plugIn(root, edition.title(), Set.of(), LegalText.class, text);
    }

    private record FileLegalText(Edition edition) implements LegalText {}
}
