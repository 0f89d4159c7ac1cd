package org.certhall.datafiles.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "zqyl.project.json, zqyl, project",
        "icbc.bank.json, icbc, bank",
        "a.b.certificate-type.json, a.b, certificate-type",
        "中企 云链.project.json, 中企 云链, project"
    })
    void takesNamesOfAnyKindApart(String file, String name, String kind) {
        assertThat(FileName.of(file)).contains(new FileName(name, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project.json",
                ".project.json",
                "x.Project.json",
                "x.project.xml",
                "x.project.json.bak",
                "a/b.project.json",
                "org.certhall.portal.cfg.json",
                "x.config.json",
                "mine.feature.json",
                "mine.features.json",
                "x..json"
            })
    void leavesOtherFilesAlone(String file) {
        assertThat(FileName.of(file)).isEmpty();
    }

    @Test
    void spellsForeignCharactersInPlainOnes() {
        assertThat(new FileName("中a-b_1.2 ", "x").plainName()).isEqualTo("u4e2da-b_1u2e2u20");
    }
}
