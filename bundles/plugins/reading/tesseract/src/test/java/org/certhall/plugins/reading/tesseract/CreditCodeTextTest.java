package org.certhall.plugins.reading.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodeTextTest {
    private static final String CODE = "91110000MA00000077";

    @Test
    void putsOneLookAlikeRight() {
        assertThat(CreditCodeText.repaired("9144D30071526726XG")).contains("9144030071526726XG");
        assertThat(CreditCodeText.repaired("91A4030071526726XG")).contains("9144030071526726XG");
    }

    @Test
    void guessesNothingWhereNoLookAlikeFits() {
        assertThat(CreditCodeText.repaired(CODE.replace("77", "74"))).isEmpty();
    }

    @Test
    void twoSlipsAreNearlyNeverTakenForOne() {
        String right = "9144030071526726XG";
        int wrong = 0;
        for (int i = 8; i < right.length(); i++) {
            for (int j = i + 1; j < right.length(); j++) {
                StringBuilder text = new StringBuilder(right);
                text.setCharAt(i, text.charAt(i) == 'W' ? 'P' : 'W');
                text.setCharAt(j, text.charAt(j) == 'R' ? 'P' : 'R');
                wrong += CreditCodeText.repaired(text.toString()).isPresent() ? 1 : 0;
            }
        }
        assertThat(wrong).isLessThanOrEqualTo(1);
    }

    @Test
    void repairsNoOtherLength() {
        assertThat(CreditCodeText.repaired(CODE.substring(1))).isEmpty();
        assertThat(CreditCodeText.repaired("")).isEmpty();
    }
}
