package org.certhall.web.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void chineseIsFirst() {
        assertThat(Language.of((String) null)).isEqualTo(Language.CHINESE);
        assertThat(Language.of("fr")).isEqualTo(Language.CHINESE);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.CHINESE);
    }

    @Test
    void englishIsKnownByTagAndLocale() {
        assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
    }
}
