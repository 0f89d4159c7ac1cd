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
    void guessesNothingWhereThereAreTwoWays() {
        // Any of the zeros could be the one that was misread.
        assertThat(CreditCodeText.repaired(CODE.replace("77", "71"))).isEmpty();
    }

    @Test
    void repairsNoOtherLength() {
        assertThat(CreditCodeText.repaired(CODE.substring(1))).isEmpty();
        assertThat(CreditCodeText.repaired("")).isEmpty();
    }
}
