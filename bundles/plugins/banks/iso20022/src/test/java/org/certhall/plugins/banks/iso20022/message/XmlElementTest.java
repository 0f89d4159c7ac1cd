package org.certhall.plugins.banks.iso20022.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlElementTest {
    private static final String OPEN = "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'>";

    @Test
    void readsWhatIsThere() throws MessageException {
        XmlElement document = read("<?xml version='1.0'?><!-- c -->" + OPEN
                + "<A><B> x<![CDATA[<]]>&#x4E2D;&amp; </B><B>y</B></A></Document>");

        assertThat(document.text("A", "B")).isEqualTo("x<中&");
        assertThat(document.find("A").orElseThrow().all("B")).hasSize(2);
        assertThat(document.text("A", "C", "D")).isEmpty();
    }

    @Test
    void readsNoFileWhoeverAsks(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String text =
                "<!DOCTYPE Document [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + OPEN + "<A>&x;</A></Document>";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MessageException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<Document/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.03'/>",
                OPEN + "<A></B></Document>",
                OPEN + "<A/></Document><more/>",
                OPEN + "<x:A xmlns:x='urn:other'/></Document>",
                "<!DOCTYPE Document SYSTEM 'http://127.0.0.1:1/x.dtd'>" + OPEN + "</Document>",
                "<!DOCTYPE Document [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + OPEN + "<A>&b;</A></Document>",
            })
    void refusesWhatIsNoDocumentOfThisMessage(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MessageException.class);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String deep = "<A>".repeat(5_000) + "</A>".repeat(5_000);
        String wide = "<A/>".repeat(200_001);
        String longText = "<A>" + "x".repeat(2_001) + "</A>";

        for (String content : new String[] {deep, wide, longText}) {
            assertThatThrownBy(() -> read(OPEN + content + "</Document>"))
                    .isInstanceOf(MessageException.class)
                    .hasMessage("the answer is too large");
        }
    }

    private static XmlElement read(String text) throws MessageException {
        return XmlElement.document(text.getBytes(StandardCharsets.UTF_8), "pain.002.001.10");
    }
}
