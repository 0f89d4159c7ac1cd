package org.certhall.plugins.certificatetypes.individual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class IndividualCertificateTypeTest {

    @Test
    void namesItsSubject() {
        Path file = Path.of("src/main/resources/certhall/individual.certificate-type.json");
        CertificateType.Description type =
                DataFiles.service(file, CertificateType.class).description();

        assertThat(type.id()).isEqualTo("individual");
        assertThat(type.subjectKind()).isEqualTo(SubjectKind.INDIVIDUAL);
    }
}
