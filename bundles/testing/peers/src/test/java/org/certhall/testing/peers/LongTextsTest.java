package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongTextsTest {
    private final LongTexts texts = new LongTexts();

    @Test
    void partsComeTogetherInWhicheverOrder() {
        assertThat(texts.add("138", 7, 3, 3, "c")).isEmpty();
        assertThat(texts.add("138", 7, 1, 3, "a")).isEmpty();
        assertThat(texts.add("139", 7, 2, 3, "x")).isEmpty();
        assertThat(texts.add("138", 8, 2, 3, "y")).isEmpty();

        assertThat(texts.add("138", 7, 2, 3, "b")).hasValue("abc");
    }
}
