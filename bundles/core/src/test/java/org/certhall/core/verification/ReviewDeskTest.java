package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.Applications;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Forecast;
import org.certhall.api.application.Forecast.Reason;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.Mismatch;
import org.certhall.api.identity.Verification.NoRecord;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.identity.Verification.Unavailable;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Mark;
import org.certhall.core.store.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an applicant is told of the automatic review before he hands in, and his way out of waiting for it (S83 to S85). */
class ReviewDeskTest {
    private static final Forecast CLEAN = new Forecast(Set.of(), false);

    private final TrialReview trial;

    ReviewDeskTest(@TempDir Path folder) {
        trial = new TrialReview(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void aCleanApplicationIsToldSoAndAuthoritiesAreAskedOnceForForecastsAndDecision() {
        trial.fillIn();
        trial.work();

        assertThat(forecast()).isEqualTo(CLEAN);
        assertThat(forecast()).isEqualTo(CLEAN);
        trial.desk.submit(trial.number);
        trial.settle();

        assertThat(trial.state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(trial.authority.asked).hasSize(2);
    }

    @Test
    void whatDoesNotBelongTogetherIsToldInGeneralWordsAlone() {
        trial.fillIn();
        trial.work();
        trial.authority.answer = new Mismatch("R-2", Set.of(Item.LEGAL_PERSON), Standing.UNTOLD);
        Forecast mismatch = forecast();
        assertThat(mismatch).isEqualTo(new Forecast(Set.of(Reason.IDENTITY), false));
        assertThat(mismatch.forOfficer()).isTrue();

        trial.desk.fillIn(trial.number, Map.of(FieldKey.LEGAL_PERSON_NAME, "王示例"));
        trial.authority.answer = new NoRecord("R-3");
        assertThat(forecast().reasons()).as("another enquiry, the same words").contains(Reason.IDENTITY);
    }

    @Test
    void papersInDoubtAreToldOnceTheyAreRead() {
        trial.fillIn();
        trial.reader.marks.removeIf(Mark.Stamp.class::isInstance);
        assertThat(forecast()).isEqualTo(new Forecast(Set.of(), true));

        trial.work();

        assertThat(forecast()).isEqualTo(new Forecast(Set.of(Reason.PAPERS), false));
    }

    @Test
    void anAuthorityThatIsAwayIsToldAndAskedAgain() {
        trial.fillIn();
        trial.work();
        trial.authority.answer = new Unavailable("down");
        Forecast away = forecast();
        assertThat(away).isEqualTo(new Forecast(Set.of(Reason.UNAVAILABLE), false));
        assertThat(away.forOfficer()).isFalse();

        trial.authority.answer = new Match("R-4", Standing.UNTOLD);
        assertThat(forecast()).isEqualTo(CLEAN);
    }

    @Test
    void nobodyIsAskedBeforeThereIsConsentAndNothingHalfTypedIsAsked() {
        assertThat(forecast().open()).isTrue();
        trial.desk.fillIn(trial.number, Map.of(FieldKey.HANDLER_NAME, "王经办"));
        assertThat(forecast().open()).isTrue();
        trial.fillIn();
        trial.desk
                .applications()
                .consent(trial.applicant, trial.number, trial.desk.accepted(Applications.IDENTITY_QUERY), false);

        assertThat(forecast().open()).isTrue();
        assertThat(trial.authority.asked).isEmpty();
    }

    @Test
    void oneNumberIsNotTriedWithEveryName() {
        trial.fillIn();
        trial.work();
        trial.authority.answer = new NoRecord("R-5");
        for (int i = 0; i < 25; i++) {
            trial.desk.fillIn(trial.number, Map.of(FieldKey.LEGAL_PERSON_NAME, "林" + (char) ('一' + i)));
            forecast();
        }

        assertThat(trial.authority.asked)
                .as("twenty of the organisation, one of the handler")
                .hasSize(21);
        assertThat(forecast().open()).isTrue();
    }

    @Test
    void nobodyLearnsOfTheApplicationsOfOthersOrOfThoseHandedIn() {
        trial.fillIn();
        refused(ApplicationException.Code.UNKNOWN, () -> trial.review.forecast(trial.stranger, trial.number));
        trial.desk.submit(trial.number);
        refused(ApplicationException.Code.CLOSED, () -> trial.review.forecast(trial.applicant, trial.number));

        assertThat(trial.authority.asked).isEmpty();
    }

    @Test
    void whoeverDoesNotWantToWaitForAnAuthorityIsAnOfficersAtOnce() {
        trial.fillIn();
        trial.work();
        trial.desk.submit(trial.number);
        refusedToOfficer(OrderException.Code.NOT_NOW, trial.version());
        trial.authority.answer = new Unavailable("down");
        trial.work();
        assertThat(trial.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(trial.lastStep().event()).isEqualTo(OrderEvent.CHECKS_DELAYED);

        assertThatThrownBy(() -> trial.review.toOfficer(trial.stranger, trial.number, trial.version()))
                .isInstanceOf(OrderException.class);
        refusedToOfficer(OrderException.Code.CHANGED, trial.version() - 1);
        trial.review.toOfficer(trial.applicant, trial.number, trial.version());

        assertThat(trial.state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(trial.lastStep().actor()).isEqualTo(OrderActor.SYSTEM);
        assertThat(trial.lastStep().details()).isEqualTo(Map.of("doubts", "UNAVAILABLE", "wished", "APPLICANT"));
        assertThat(trial.waiting()).as("nobody is asked again").isZero();
    }

    @Test
    void pagesThatAskTheSameAtOnceAllLearnIt() throws Exception {
        trial.fillIn();
        trial.work();
        CyclicBarrier together = new CyclicBarrier(4);
        trial.authority.thinking = () -> await(together);

        assertThat(AtOnce.call(Collections.nCopies(4, this::forecast))).containsOnly(true);
        assertThat(forecast()).isEqualTo(CLEAN);
        trial.desk.submit(trial.number);
        trial.settle();
        assertThat(trial.authority.asked).as("two things, by each page").hasSize(8);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Forecast forecast() {
        return trial.review.forecast(trial.applicant, trial.number);
    }

    private void refusedToOfficer(OrderException.Code code, long version) {
        assertThatThrownBy(() -> trial.review.toOfficer(trial.applicant, trial.number, version))
                .isInstanceOfSatisfying(
                        OrderException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void refused(ApplicationException.Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApplicationException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
