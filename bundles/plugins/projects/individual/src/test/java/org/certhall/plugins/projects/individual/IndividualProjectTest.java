package org.certhall.plugins.projects.individual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.testing.catalogue.CertificateProjectContract;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class IndividualProjectTest extends CertificateProjectContract {
    private static final Path FILE = Path.of("src/main/resources/certhall/individual.project.json");

    @Override
    protected CertificateProject project() {
        return DataFiles.service(FILE, CertificateProject.class);
    }

    @Test
    void isForOnePersonWithOneCertificate() {
        assertThat(project().offer().subjectKind()).isEqualTo(SubjectKind.INDIVIDUAL);
        assertThat(project().offer().quantity().maximum()).isEqualTo(1);
    }
}
