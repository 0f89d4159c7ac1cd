package org.certhall.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.CallBack.Result;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.core.access.Principal;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes two officers: an approval where the project says so, and every final refusal (T13, T26). */
class TwoOfficersTest {
    private final TrialDesk hall;
    private final OrderNumber number;

    TwoOfficersTest(@TempDir Path folder) {
        hall = new TrialDesk(Store.onH2(), folder, ReviewPolicy.TWO_OFFICERS);
        number = hall.claimed(hall.anna);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void theSecondOfficerApproves() {
        hall.callBack(hall.anna, number, Result.CONFIRMED);

        assertThat(hall.approve(hall.anna, number)).isFalse();

        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(hall.around.outbox().kinds("13800138000")).isEmpty();
        assertThat(hall.queue.find(hall.ben, number).orElseThrow().signed()).isTrue();
        assertThat(hall.queue.claimNext(hall.anna)).as("she has had it").isEmpty();
        assertThat(hall.queue.claimNext(hall.ben)).contains(number);
        assertThat(hall.reviews.open(hall.ben, number).opinions())
                .singleElement()
                .matches(ReviewCase.Opinion::approves);
        assertThat(hall.approve(hall.ben, number)).isTrue();
        assertThat(hall.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void nobodyIsTheSecondOfficerHimself() {
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        hall.approve(hall.anna, number);
        hall.queue.claim(hall.anna, number);

        refused(Code.SIGNED, () -> hall.approve(hall.anna, number));
        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void anAnswerFromTheApplicantWantsBothToLookAgain() {
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        hall.approve(hall.anna, number);
        hall.queue.claim(hall.ben, number);
        hall.reviews.ask(hall.ben, number, hall.version(number), "?");
        hall.own.answer(hall.applicant, number, hall.version(number), "是", Optional.empty());
        hall.queue.claim(hall.ben, number);

        assertThat(hall.approve(hall.ben, number)).isFalse();
        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void twoRefuseForGoodAndTheApplicantReadsWhy() {
        assertThat(refuse(hall.anna, "印章系伪造")).isFalse();
        refused(Code.NOT_CLAIMED, () -> refuse(hall.anna, "印章系伪造"));
        hall.queue.claim(hall.anna, number);
        refused(Code.SIGNED, () -> refuse(hall.anna, "印章系伪造"));
        hall.queue.release(hall.anna, number);
        hall.queue.claim(hall.ben, number);

        assertThat(refuse(hall.ben, "印章与公安备案不符")).isTrue();

        assertThat(hall.state(number)).isEqualTo(OrderState.REFUSED);
        assertThat(hall.around.outbox().kinds("13800138000")).containsExactly("order.refused");
        assertThat(hall.own.find(hall.applicant, number).orElseThrow().refusal())
                .contains("印章与公安备案不符");
    }

    @Test
    void whoChangesHisMindHasSaidTheLastAlone() {
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        refuse(hall.anna, "印章系伪造");
        hall.queue.claim(hall.anna, number);
        assertThat(hall.approve(hall.anna, number)).isFalse();
        hall.queue.claim(hall.ben, number);

        assertThat(refuse(hall.ben, "印章系伪造")).isFalse();
        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    private boolean refuse(Principal officer, String reason) {
        return hall.reviews.refuse(officer, number, hall.version(number), reason);
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
