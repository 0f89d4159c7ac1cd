package org.certhall.testing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectGeneratorTest {

    @Test
    void makesTheSameProjectsOfTheSameSeed() {
        assertThat(new ProjectGenerator(7).files(50)).isEqualTo(new ProjectGenerator(7).files(50));
        assertThat(new ProjectGenerator(7).files(50)).isNotEqualTo(new ProjectGenerator(8).files(50));
    }

    @Test
    void makesProjectsThatDiffer() {
        List<ProjectOffer> offers = new ProjectGenerator(1).offers(2_000);
        assertThat(offers).extracting(ProjectOffer::id).doesNotHaveDuplicates();
        assertThat(offers).extracting(ProjectOffer::name).doesNotHaveDuplicates();
        assertThat(offers).extracting(ProjectOffer::subjectKind).contains(SubjectKind.values());
        assertThat(offers).anyMatch(offer -> offer.indexLetter() != null);
    }

    @Test
    void makesFilesThatTheHallAccepts(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bulk.project.json");
        for (String json : new ProjectGenerator(3).files(100)) {
            Files.writeString(file, json);
            assertThat(DataFiles.service(file, CertificateProject.class).offer().id())
                    .startsWith("bulk-");
        }
    }

    @Test
    void writesThemAsOneBundle(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bulk.jar");
        BulkBundle.write(file, 20, 1);
        try (JarFile jar = new JarFile(file.toFile())) {
            assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".project.json")))
                    .hasSize(20);
            assertThat(jar.getManifest().getMainAttributes().getValue("CertHall-Data"))
                    .isEqualTo("certhall/*.json");
        }
    }
}
