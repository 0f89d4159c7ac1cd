package org.certhall.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are read however payers and banks write them, and one that was mistyped is none. */
class RemittanceCodeTest {
    private static final String CODE = RemittanceCode.draw(new Random(7));

    @Test
    void aCodeHasEightCharactersThatNobodyTakesForOneAnother() {
        Random random = new Random(1);
        assertThat(Stream.generate(() -> RemittanceCode.draw(random)).limit(500))
                .allSatisfy(code -> {
                    assertThat(code).matches("[23456789ACDEFHJKMNPRTWX]{8}");
                    assertThat(RemittanceCode.in(code)).containsExactly(code);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s ", "数字证书%s", "付款：%s，谢谢", "订单 20261123 %s/费用", "转账-%s"})
    void otherTextAroundItDoesNoHarm(String written) {
        assertThat(RemittanceCode.in(written.formatted(CODE))).contains(CODE);
    }

    @Test
    void smallLettersBlanksHyphensAndFullWidthAreRead() {
        String spaced = CODE.substring(0, 4) + " " + CODE.substring(4);
        String wide = CODE.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Stream.of(CODE.toLowerCase(), spaced, spaced.replace(' ', '-'), spaced.replace(' ', '\u3000'), wide))
                .allSatisfy(written -> assertThat(RemittanceCode.in(written)).containsExactly(CODE));
    }

    @Test
    void lettersThatLookLikeFiguresAreReadAsFigures() {
        String code = Stream.generate(new Random(3)::nextLong)
                .map(seed -> RemittanceCode.draw(new Random(seed)))
                .filter(drawn -> drawn.contains("8") && drawn.contains("5"))
                .findFirst()
                .orElseThrow();

        assertThat(RemittanceCode.in(code.replace('8', 'B').replace('5', 's'))).containsExactly(code);
    }

    @Test
    void oneWrongCharacterOrTwoThatChangedPlacesAreNoCode() {
        for (int i = 0; i < CODE.length(); i++) {
            String wrong = CODE.substring(0, i) + (CODE.charAt(i) == 'A' ? 'C' : 'A') + CODE.substring(i + 1);
            assertThat(RemittanceCode.in(wrong)).isEmpty();
            for (int j = i + 1; j < CODE.length(); j++) {
                if (CODE.charAt(i) != CODE.charAt(j)) {
                    char[] changed = CODE.toCharArray();
                    changed[i] = CODE.charAt(j);
                    changed[j] = CODE.charAt(i);
                    assertThat(RemittanceCode.in(new String(changed))).isEmpty();
                }
            }
        }
    }

    @Test
    void aRemarkWithoutCodeHasNone() {
        assertThat(RemittanceCode.in("")).isEmpty();
        assertThat(RemittanceCode.in("货款")).isEmpty();
        assertThat(RemittanceCode.in("x".repeat(5_000))).isEmpty();
    }
}
