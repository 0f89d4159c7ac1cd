package org.certhall.plugins.legaltexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.certhall.api.catalogue.LegalText;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "privacy", "cps", "cps-global", "identity-query"})
    void hasTheSameHeadingsInBothLanguages(String id) {
        Path file = Path.of("src/main/resources/certhall/" + id + ".legal-text.json");
        LegalText.Edition edition = DataFiles.service(file, LegalText.class).edition();

        assertThat(edition.id()).isEqualTo(id);
        assertThat(headings(edition.body().zh()))
                .isGreaterThan(4)
                .isEqualTo(headings(edition.body().en()));
    }

    private static long headings(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("## ")).count();
    }
}
