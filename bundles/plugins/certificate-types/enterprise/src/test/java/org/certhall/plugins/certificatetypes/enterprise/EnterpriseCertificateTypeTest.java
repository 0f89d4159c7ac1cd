package org.certhall.plugins.certificatetypes.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class EnterpriseCertificateTypeTest {

    @Test
    void namesItsSubject() {
        Path file = Path.of("src/main/resources/certhall/enterprise.certificate-type.json");
        CertificateType.Description type =
                DataFiles.service(file, CertificateType.class).description();

        assertThat(type.id()).isEqualTo("enterprise-standard");
        assertThat(type.subjectKind()).isEqualTo(SubjectKind.ORGANISATION);
    }
}
