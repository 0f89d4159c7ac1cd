package org.certhall.plugins.projects.zqyl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.QuantityRule.CertificateRole;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.testing.catalogue.CertificateProjectContract;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;

class ZqylProjectTest extends CertificateProjectContract {
    private static final Path FILE = Path.of("src/main/resources/certhall/zqyl.project.json");

    @Override
    protected CertificateProject project() {
        return DataFiles.service(FILE, CertificateProject.class);
    }

    @Test
    void takesOneCertificateForTheOperatorAndOneForTheReviewer() {
        assertThat(project().offer().quantity().roles())
                .extracting(CertificateRole::name)
                .extracting(name -> name.zh())
                .containsExactly("经办员", "审核员");
        assertThat(project().offer().quantity().personNamed()).isFalse();
    }

    @Test
    void isFoundUnderTheNameOfItsCreditProduct() {
        assertThat(project().offer().aliases()).contains("中企云信");
    }

    @Test
    void offersBothKeyTypesAndOneToFiveYears() {
        assertThat(project().offer().keyTypes()).containsExactly("zqyl-gen1", "cfca");
        assertThat(project().offer().years()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void offersATemplateForTheLetterOfAuthorisation() {
        assertThat(project().offer().documents())
                .filteredOn(document -> document.id().equals("letter"))
                .extracting(RequiredDocument::template)
                .allSatisfy(
                        template -> assertThat(template).isNotNull().asString().contains("{organisation}"));
    }
}
