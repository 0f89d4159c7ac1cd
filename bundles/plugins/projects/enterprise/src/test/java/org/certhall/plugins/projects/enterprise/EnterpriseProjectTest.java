package org.certhall.plugins.projects.enterprise;

import java.nio.file.Path;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.testing.catalogue.CertificateProjectContract;
import org.certhall.testing.catalogue.DataFiles;

class EnterpriseProjectTest extends CertificateProjectContract {
    private static final Path FILE = Path.of("src/main/resources/certhall/enterprise.project.json");

    @Override
    protected CertificateProject project() {
        return DataFiles.service(FILE, CertificateProject.class);
    }
}
