package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.Mismatch;
import org.certhall.api.identity.Verification.NoRecord;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.identity.Verification.Unavailable;
import org.certhall.api.review.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** S85: only a clean match passes by itself. */
class VerdictTest {
    private static final Verification MATCH = new Match("T1", Standing.IN_GOOD_STANDING);
    private static final Verification PERSON = new Match("T2", Standing.UNTOLD);

    @Test
    void cleanMatchesAllRoundPassByThemselves() {
        assertThat(Verdict.of(ReviewPolicy.AUTOMATIC, Set.of(), List.of(MATCH, PERSON))
                        .isClean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void anythingElseBesideAMatchIsADoubt(Verification other, Doubt doubt) {
        Verdict verdict = Verdict.of(ReviewPolicy.AUTOMATIC, Set.of(), List.of(MATCH, other));

        assertThat(verdict.isClean()).isFalse();
        assertThat(verdict.doubts()).containsExactly(doubt);
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                Arguments.of(new Mismatch("T3", Set.of(Item.NUMBER), Standing.UNTOLD), Doubt.MISMATCH),
                Arguments.of(new NoRecord("T4"), Doubt.NO_RECORD),
                Arguments.of(new Unavailable("down"), Doubt.UNAVAILABLE),
                Arguments.of(new Match("T5", Standing.IRREGULAR), Doubt.STANDING),
                Arguments.of(new Match("T6", Standing.STRUCK_OFF), Doubt.STANDING));
    }

    @ParameterizedTest
    @EnumSource(value = ReviewPolicy.class, names = "AUTOMATIC", mode = EnumSource.Mode.EXCLUDE)
    void aProjectThatWantsOfficersGetsThemForCleanMatchesToo(ReviewPolicy policy) {
        assertThat(Verdict.of(policy, Set.of(), List.of(MATCH)).doubts()).containsExactly(Doubt.POLICY);
    }

    @Test
    void doubtsOfOthersStay() {
        assertThat(Verdict.of(ReviewPolicy.AUTOMATIC, Set.of(Doubt.PAPERS), List.of(MATCH))
                        .doubts())
                .containsExactly(Doubt.PAPERS);
    }
}
