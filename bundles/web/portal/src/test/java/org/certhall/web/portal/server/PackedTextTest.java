package org.certhall.web.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTextTest {
    private static final String PAGE = "for(;;);[{\"changes\":\"数字证书在线申请平台\"},".repeat(200);

    @Test
    void longTextComesBackAsItWasAndIsSmallMeanwhile() {
        String packed = PackedText.pack(PAGE);

        assertThat(packed).hasSizeLessThan(PAGE.length() / 10);
        assertThat(packed.chars()).allMatch(character -> character < 256);
        assertThat(PackedText.unpack(packed)).isEqualTo(PAGE);
    }

    @Test
    void packingTwiceIsPackingOnce() {
        String packed = PackedText.pack(PAGE);

        assertThat(PackedText.pack(packed)).isEqualTo(packed);
    }

    @Test
    void shortTextStaysAsItIs() {
        assertThat(PackedText.pack("[]")).isEqualTo("[]");
        assertThat(PackedText.unpack("[]")).isEqualTo("[]");
    }
}
