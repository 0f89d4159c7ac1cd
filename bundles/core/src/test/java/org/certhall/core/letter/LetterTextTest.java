package org.certhall.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.certhall.api.application.FieldKey;
import org.junit.jupiter.api.Test;

class LetterTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void fillsWhatWasTyped() {
        assertThat(text(Map.of(FieldKey.ORGANISATION_NAME, "某公司", FieldKey.extra("branch"), "东区"))
                        .fill("**{organisation}** {branch} {project} {date}"))
                .isEqualTo("**某公司** 东区 示范项目 2026年11月23日");
    }

    @Test
    void leavesALineToWriteOnForWhatWasNot() {
        assertThat(text(Map.of(FieldKey.HANDLER_NAME, "  ")).fill("{handler}，{nobody}"))
                .isEqualTo("＿＿＿＿＿＿，＿＿＿＿＿＿");
    }

    @Test
    void whatWasTypedIsTextAndNothingElse() {
        assertThat(text(Map.of(FieldKey.ORGANISATION_NAME, "# a\n| **b** {handler} $1 \\"))
                        .fill("{organisation}"))
                .isEqualTo("\\# a \\| \\*\\*b\\*\\* \\{handler\\} $1 \\\\");
    }

    private static LetterText text(Map<FieldKey, String> answers) {
        return new LetterText(answers, "示范项目", DAY, Locale.CHINESE);
    }
}
