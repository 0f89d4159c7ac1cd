package org.certhall.auditchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {
    private static final String UNITS = "aZ9\"\\/\b\t\n\f\r\u0000\u001f\u007f中€{}:,";

    private final Random random = new Random(20261122);

    @Test
    void writesTheCanonicalFormOfRfc8785() {
        // The strings of section 3.2.2.2 and the order of section 3.2.3.
        assertThat(Details.json(Map.of("string", "€$\u000f\nA'B\"\\\\\"/", "\r", "2", "1", "3", "ö", "4")))
                .isEqualTo("{\"\\r\":\"2\",\"1\":\"3\",\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"ö\":\"4\"}");
        assertThat(Details.json(Map.of())).isEqualTo("{}");
    }

    @Test
    void readsWhatItWrote() {
        for (int round = 0; round < 500; round++) {
            Map<String, String> details = new HashMap<>();
            for (int member = random.nextInt(5); member > 0; member--) {
                details.put(text(), text());
            }

            assertThat(Details.parse(Details.json(details))).isEqualTo(details);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "{ }",
                "null",
                "{\"a\":1}",
                "{\"a\":\"b\"",
                "{\"a\":\"b\",}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":\"\",\"a\":\"\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u00g1\"}"
            })
    void refusesEverythingElse(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Details.parse(json));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int unit = random.nextInt(8); unit > 0; unit--) {
            text.append(UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }
}
