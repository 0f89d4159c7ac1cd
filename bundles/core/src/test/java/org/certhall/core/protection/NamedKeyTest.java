package org.certhall.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NamedKeyTest {
    /** RFC 5869, appendix A.3: pseudo-random key and the first block of the output for an empty info. */
    @Test
    void derivesByHkdfExpand() {
        NamedKey key = new NamedKey(
                "index", HexFormat.of().parseHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04"));

        assertThat(HexFormat.of().formatHex(key.derive("").getEncoded()))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    void showsItsNameAlone() {
        assertThat(new NamedKey("index", new byte[32])).hasToString("index");
    }
}
