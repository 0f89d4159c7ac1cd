package org.certhall.datafiles.kinds;

import java.util.Set;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataFileKind;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugInKinds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Certificate types: {@code name.certificate-type.json}. */
@Component(service = DataFileKind.class)
public final class CertificateTypeKind extends FileKind {

    @Activate
    public CertificateTypeKind() {
        super(PlugInKinds.CERTIFICATE_TYPE);
    }

    @Override
    public DataPlugIn read(DataFile file) throws DataFileException {
        Field root = fields(file);
        CertificateType.Description description = new CertificateType.Description(
                root.at("id").text(),
                root.at("version").text(),
                root.at("name").localised(),
                root.at("summary").localised(),
                root.at("subjectKind").subjectKind());
        CertificateType type = new FileCertificateType(description);
        return plugIn(root, description.name(), Set.of(), CertificateType.class, type);
    }

    private record FileCertificateType(Description description) implements CertificateType {}
}
