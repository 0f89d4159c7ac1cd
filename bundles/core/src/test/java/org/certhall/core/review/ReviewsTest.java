package org.certhall.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Place;
import org.certhall.api.review.CallBack;
import org.certhall.api.review.CallBack.Result;
import org.certhall.api.review.Doubt;
import org.certhall.api.review.OwnReviews;
import org.certhall.api.review.Question;
import org.certhall.api.review.QueuePage.Group;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.api.review.Reviews;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What one officer decides (S86 to S88; T13, T14, T25, T27). */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class ReviewsTest {
    private static final FieldKey LETTER = FieldKey.document("letter");
    private static final FieldKey ANSWER = FieldKey.document(Question.PICTURE);
    private static final Remark UNREADABLE = new Remark(LETTER, "看不清印章", Optional.of(new Place(0.5, 0.5, 0.25, 0.25)));

    private final TrialDesk hall;

    ReviewsTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        hall = new TrialDesk(Store.on(kind, cluster), folder, ReviewPolicy.AUTOMATIC);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void anOfficerSeesWhatDoesNotBelongTogether() {
        OrderNumber number = hall.claimed(hall.anna);

        ReviewCase open = hall.reviews.open(hall.anna, number);

        assertThat(open.cause()).isEqualTo(OrderEvent.CHECKS_DOUBTFUL);
        assertThat(open.doubts()).contains(Doubt.MISMATCH);
        assertThat(field(open, FieldKey.LEGAL_PERSON_NAME).differs()).isTrue();
        assertThat(field(open, FieldKey.ORGANISATION_NAME).differs()).isFalse();
        assertThat(open.registry())
                .extracting(ReviewCase.Registry::answer)
                .containsOnly(TrialDesk.MISMATCH)
                .hasSize(2);
        assertThat(open.papers()).extracting(paper -> paper.field().key()).contains(LETTER);
        assertThat(open.proofWanted()).isTrue();
    }

    @Test
    void personalDataIsMaskedAndEachUnmaskingIsOnRecord() {
        OrderNumber number = hall.claimed(hall.anna);

        ReviewCase.Field shown = field(hall.reviews.open(hall.anna, number), FieldKey.HANDLER_NUMBER);
        assertThat(shown.value()).isEqualTo("880****0053");
        assertThat(shown.masked()).isTrue();

        assertThat(hall.reviews.reveal(hall.anna, number, FieldKey.HANDLER_NUMBER))
                .isEqualTo("880005198807070053");
        assertThat(hall.around.records())
                .last()
                .asString()
                .contains("review.revealed", number.value())
                .doesNotContain("8800051988");
        refused(Code.GONE, () -> hall.reviews.reveal(hall.anna, number, LETTER));
    }

    @Test
    void nobodyLooksOrDecidesWithoutAClaim() {
        OrderNumber number = hall.submit();
        long version = hall.version(number);

        refused(Code.NOT_CLAIMED, () -> hall.reviews.open(hall.anna, number));
        refused(Code.NOT_CLAIMED, () -> hall.reviews.reveal(hall.anna, number, FieldKey.HANDLER_NUMBER));
        refused(Code.NOT_CLAIMED, () -> hall.callBack(hall.anna, number, Result.CONFIRMED));
        refused(Code.NOT_CLAIMED, () -> hall.reviews.approve(hall.anna, number, version));
        refused(Code.NOT_CLAIMED, () -> hall.reviews.giveBack(hall.anna, number, version, List.of(UNREADABLE)));
        refused(Code.NOT_CLAIMED, () -> hall.reviews.ask(hall.anna, number, version, "?"));
        refused(Code.NOT_CLAIMED, () -> hall.reviews.refuse(hall.anna, number, version, "假"));
        hall.queue.claim(hall.ben, number);
        refused(Code.TAKEN, () -> hall.reviews.open(hall.anna, number));
        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void nobodyReviewsWhatHeEnteredHimself() {
        OrderNumber number = hall.submit();
        Principal himself = Principals.account(hall.applicant.owner().value(), Role.APPLICANT, Role.REVIEWER);

        refused(Code.OWN, () -> hall.queue.claim(himself, number));
        assertThat(hall.queue.find(himself, number).orElseThrow().own()).isTrue();
        assertThat(hall.queue.claimNext(himself)).isEmpty();
    }

    @Test
    void nobodyDecidesOnWhatHeHasNotSeen() {
        OrderNumber number = hall.claimed(hall.anna);
        long seen = hall.version(number) - 1;

        refused(Code.CHANGED, () -> hall.reviews.approve(hall.anna, number, seen));
        refused(Code.CHANGED, () -> hall.reviews.giveBack(hall.anna, number, seen, List.of(UNREADABLE)));
        refused(Code.CHANGED, () -> hall.reviews.ask(hall.anna, number, seen, "?"));
        refused(Code.CHANGED, () -> hall.reviews.refuse(hall.anna, number, seen, "假"));
    }

    @Test
    void anApprovalTakesACallBackThatConfirms() {
        OrderNumber number = hall.claimed(hall.anna);
        refused(Code.NOT_PROVED, () -> hall.approve(hall.anna, number));
        hall.callBack(hall.anna, number, Result.NOT_REACHED);
        refused(Code.NOT_PROVED, () -> hall.approve(hall.anna, number));
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        hall.callBack(hall.anna, number, Result.DENIED);
        refused(Code.NOT_PROVED, () -> hall.approve(hall.anna, number));
        hall.callBack(hall.anna, number, Result.CONFIRMED);

        assertThat(hall.approve(hall.anna, number)).isTrue();

        assertThat(hall.state(number)).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(hall.around.outbox().kinds("13800138000")).containsExactly("order.approved");
        assertThat(hall.around.records())
                .anyMatch(line -> line.contains("review.call-back"))
                .last()
                .isEqualTo("account:" + hall.anna.owner().value() + " order.approve order:" + number.value());
        refused(Code.OVER, () -> hall.approve(hall.anna, number));
    }

    @Test
    void aCallBackSaysWhomWhenAndWhereTheNumberIsFrom() {
        OrderNumber number = hall.claimed(hall.anna);
        CallBack.Talk whole =
                new CallBack.Talk("010-88886666", "企业官网", "李女士", hall.clock.instant(), Result.CONFIRMED, "知道此事\n经办人属实");
        for (CallBack.Talk talk : List.of(
                new CallBack.Talk(" ", whole.source(), whole.person(), whole.at(), whole.result(), ""),
                new CallBack.Talk(whole.number(), "", whole.person(), whole.at(), whole.result(), ""),
                new CallBack.Talk(whole.number(), whole.source(), "", whole.at(), whole.result(), ""),
                new CallBack.Talk(
                        whole.number(), whole.source(), "李", whole.at().plusSeconds(1), whole.result(), ""))) {
            refused(Code.NO_REASON, () -> hall.reviews.record(hall.anna, number, talk));
        }

        hall.reviews.record(hall.anna, number, whole);

        ReviewCase open = hall.reviews.open(hall.anna, number);
        assertThat(open.proofWanted()).isFalse();
        CallBack kept = open.callBacks().get(0);
        assertThat(kept.talk().person()).isEqualTo("李女士");
        assertThat(kept.talk().note()).isEqualTo("知道此事 经办人属实");
        assertThat(kept.counts()).isTrue();
    }

    @Test
    void whatWasGivenBackComesAgainWithItsChangesAlone() {
        OrderNumber number = hall.claimed(hall.anna);
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        Remark address = new Remark(FieldKey.HANDLER_ADDRESS, "请写到门牌号");
        hall.reviews.giveBack(hall.anna, number, hall.version(number), List.of(UNREADABLE, address));

        OwnReviews.Standing told = hall.own.find(hall.applicant, number).orElseThrow();
        assertThat(told.remarks())
                .extracting(OwnReviews.Remarked::remark)
                .containsExactlyInAnyOrder(UNREADABLE, address);
        assertThat(told.remarks())
                .filteredOn(remarked -> remarked.remark().equals(UNREADABLE))
                .allMatch(remarked -> !remarked.document().isEmpty());

        hall.correct(number, FieldKey.HANDLER_ADDRESS, "北京市海淀区示例路1号2层");
        hall.correct(number, LETTER, hall.picture(number, LETTER));
        hall.handIn(number);
        hall.queue.claim(hall.ben, number);
        ReviewCase again = hall.reviews.open(hall.ben, number);

        assertThat(again.line().round()).isEqualTo(2);
        assertThat(again.fields())
                .filteredOn(field -> field.former().isPresent())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.former()).contains("北京市海淀区示例路1号");
                    assertThat(field.remark()).contains(address);
                });
        assertThat(again.papers())
                .filteredOn(ReviewCase.Paper::changed)
                .singleElement()
                .satisfies(paper -> assertThat(paper.remark()).contains(UNREADABLE));
        assertThat(again.proofWanted())
                .as("a call about the former application proves nothing")
                .isTrue();
        assertThat(again.callBacks()).noneMatch(CallBack::counts);
    }

    @Test
    void nothingIsGivenBackWithoutAReason() {
        OrderNumber number = hall.claimed(hall.anna);
        long version = hall.version(number);

        refused(Code.NO_REASON, () -> hall.reviews.giveBack(hall.anna, number, version, List.of()));
        refused(
                Code.NO_REASON,
                () -> hall.reviews.giveBack(hall.anna, number, version, List.of(new Remark(LETTER, " "))));
        refused(Code.NO_REASON, () -> hall.reviews.ask(hall.anna, number, version, " "));
        refused(Code.NO_REASON, () -> hall.reviews.refuse(hall.anna, number, version, "长".repeat(Reviews.LONGEST + 1)));
        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void aQuestionHoldsTheOrderUntilTheApplicantAnswers() {
        OrderNumber number = hall.claimed(hall.anna);
        OrderNumber later = hall.submit();
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        hall.reviews.ask(hall.anna, number, hall.version(number), "请问经办人是否在职？");

        assertThat(hall.state(number)).isEqualTo(OrderState.ON_HOLD);
        assertThat(hall.around.outbox().kinds("13800138000")).containsExactly("order.question");
        assertThat(hall.list(hall.anna, Group.ON_HOLD)).containsExactly(number);
        assertThat(hall.own.find(hall.applicant, number).orElseThrow().question())
                .map(Question::text)
                .contains("请问经办人是否在职？");

        String picture = hall.picture(number, ANSWER);
        long version = hall.version(number);
        String foreign = hall.picture(later, ANSWER);
        refused(Code.NO_REASON, () -> hall.own.answer(hall.applicant, number, version, "在职", Optional.of(foreign)));
        refused(Code.GONE, () -> hall.own.answer(hall.anna, number, version, "在职", Optional.empty()));
        hall.own.answer(hall.applicant, number, version, "在职", Optional.of(picture));

        assertThat(hall.list(hall.anna, Group.FREE)).as("it keeps its place").containsExactly(number, later);
        hall.queue.claim(hall.ben, number);
        ReviewCase open = hall.reviews.open(hall.ben, number);
        Question.Answer answer = open.questions().get(0).answer().orElseThrow();
        assertThat(answer.text()).isEqualTo("在职");
        assertThat(answer.document()).contains(picture);
        assertThat(open.proofWanted()).as("the call is about this application").isFalse();
        refused(Code.OVER, () -> hall.own.answer(hall.applicant, number, hall.version(number), "再答", Optional.empty()));
    }

    @Test
    void aSupervisorRecallsAWrongApproval() {
        OrderNumber number = hall.claimed(hall.anna);
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        hall.approve(hall.anna, number);
        assertThat(hall.list(hall.supervisor, Group.APPROVED)).containsExactly(number);

        hall.reviews.recall(hall.supervisor, number, hall.version(number), "公章与备案不符");

        assertThat(hall.state(number)).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(hall.around.outbox().kinds("13800138000")).containsExactly("order.approved", "order.recalled");
        hall.queue.claim(hall.ben, number);
        ReviewCase open = hall.reviews.open(hall.ben, number);
        assertThat(open.recalled()).contains("公章与备案不符");
        assertThat(open.proofWanted()).isTrue();
        refused(Code.OVER, () -> hall.reviews.recall(hall.supervisor, number, hall.version(number), "再撤"));
    }

    @Test
    void whatElseIsKnownOfTheOrganisationIsTold() {
        OrderNumber former = hall.submit();
        hall.move(former, OrderActor.APPLICANT, OrderEvent.CANCEL);
        OrderNumber number = hall.claimed(hall.anna);

        assertThat(hall.reviews.open(hall.anna, number).others())
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.number()).isEqualTo(former);
                    assertThat(other.state()).isEqualTo(OrderState.CANCELLED);
                    assertThat(other.sameOwner()).isTrue();
                });
    }

    @Test
    void anOrderThatIsCancelledMeanwhileIsGoneFromTheDesk() {
        OrderNumber number = hall.claimed(hall.anna);
        hall.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);

        assertThat(hall.list(hall.anna, Group.QUEUE)).isEmpty();
        refused(Code.OVER, () -> hall.reviews.open(hall.anna, number));
        assertThat(hall.queue.find(hall.anna, number).orElseThrow().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void whatWasWrittenAboutAnOrderThatCameToNothingIsForgotten() {
        OrderNumber number = hall.claimed(hall.anna);
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        hall.reviews.ask(hall.anna, number, hall.version(number), "?");
        hall.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);

        assertThat(hall.sweep()).isZero();
        hall.clock.advance(Duration.ofDays(31));
        assertThat(hall.sweep()).isEqualTo(1);

        assertThat(hall.written()).isZero();
        assertThat(hall.sweep()).isZero();
    }

    @Test
    void anApplicantIsToldHowLongTheQueueIsAndHowFastItMoves() {
        OrderNumber first = hall.claimed(hall.anna);
        OrderNumber second = hall.submit();
        assertThat(outlook(second)).isEqualTo(new OwnReviews.Wait(1, Optional.empty()));
        assertThat(hall.own.backlog(hall.applicant))
                .map(OwnReviews.Backlog::waiting)
                .contains(2L);

        hall.reviews.ask(hall.anna, first, hall.version(first), "?");
        hall.queue.claim(hall.anna, second);
        hall.callBack(hall.anna, second, Result.CONFIRMED);
        hall.approve(hall.anna, second);
        OrderNumber third = hall.submit();

        assertThat(outlook(third)).isEqualTo(new OwnReviews.Wait(0, Optional.of(Duration.ofDays(1))));
        assertThat(hall.own.backlog(hall.applicant)).isEmpty();
        assertThat(hall.own.find(hall.anna, third)).isEmpty();
    }

    private OwnReviews.Wait outlook(OrderNumber number) {
        return hall.own.find(hall.applicant, number).orElseThrow().outlook().orElseThrow();
    }

    private static ReviewCase.Field field(ReviewCase open, FieldKey key) {
        return open.fields().stream()
                .filter(field -> field.field().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
