package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.application.Answer;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Step;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Item;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.Mismatch;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.identity.Verification.Unavailable;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.application.Desk;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.order.CheckWork;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderStep;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.core.work.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an application that has been handed in (T4, T5). */
class SubmissionCheckTest {
    private static final Verification MATCH = new Match("R-1", Standing.IN_GOOD_STANDING);

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final TrialAuthority authority = new TrialAuthority();
    private final Desk desk;
    private final SubmissionCheck check;
    private final List<OrderStep> steps = new ArrayList<>();
    private final OrderNumber number;
    private PaperExamination.Papers papers = PaperExamination.Papers.CLEAN;

    SubmissionCheckTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        AccountId owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        applicant = Principals.account(owner.value(), Role.APPLICANT);
        desk = new Desk(
                around,
                accounts.accounts(),
                catalogue.service(),
                applicant,
                (entities, order, step) -> steps.add(step));
        Verifiers verifiers = new Verifiers();
        verifiers.add(authority, Map.of());
        Examiner examiner = new Examiner(
                around.units(),
                desk.reader(),
                verifiers,
                around.protection(),
                (entities, order, application) -> papers,
                clock);
        check = new SubmissionCheck(around.units(), desk.orders(), examiner, clock);
        number = desk.begin();
        desk.fillIn(number);
        desk.submit(number);
    }

    @AfterEach
    void close() {
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void aCleanMatchGoesOnToTheMicroDepositByItself() {
        assertThat(check.handle(item())).isEqualTo(new Result.Done());

        assertThat(state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(authority.asked)
                .hasSize(2)
                .allSatisfy(enquiry -> assertThat(enquiry.consent()).startsWith("consent"))
                .allSatisfy(enquiry -> assertThat(enquiry.key()).matches("[0-9a-f]{32}"));
        assertThat(around.records()).last().isEqualTo("system order.checks-passed order:" + number.value());
    }

    @Test
    void whatDoesNotBelongTogetherGoesToAnOfficer() {
        authority.answer = new Mismatch("R-2", Set.of(Item.LEGAL_PERSON), Standing.IN_GOOD_STANDING);

        check.handle(item());

        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(lastStep().details()).isEqualTo(Map.of("doubts", "MISMATCH"));
    }

    @Test
    void papersInDoubtGoToAnOfficerWhateverTheAuthoritySays() {
        papers = doubtful();

        check.handle(item());

        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(lastStep().details()).isEqualTo(Map.of("doubts", "PAPERS", "document:letter", "STAMP NOT_SEEN"));
    }

    @Test
    void anAuthorityThatIsAwayIsAskedForFifteenMinutesAndThenAnOfficer() {
        authority.answer = new Unavailable("down");

        Result result = check.handle(item());
        Instant begun = clock.instant();
        while (result instanceof Result.Later later) {
            assertThat(state()).isEqualTo(OrderState.SUBMITTED);
            clock.advance(Duration.between(clock.instant(), later.due()));
            result = check.handle(item());
        }

        assertThat(Duration.between(begun, clock.instant())).isEqualTo(Duration.ofMinutes(15));
        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(lastStep().actor()).isEqualTo(OrderActor.TIMER);
        assertThat(lastStep().details()).isEqualTo(Map.of("doubts", "UNAVAILABLE"));
    }

    @Test
    void anAuthorityThatComesBackInTimeDecides() {
        authority.answer = new Unavailable("down");
        check.handle(item());
        clock.advance(Duration.ofMinutes(14));

        authority.answer = MATCH;
        check.handle(item());

        assertThat(state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
    }

    @Test
    void nobodyWaitsForAnAuthorityWhereAnOfficerIsDueAnyhow() {
        authority.answer = new Unavailable("down");
        papers = doubtful();

        check.handle(item());

        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
    }

    @Test
    void papersThatAreStillBeingReadAreWaitedForAndNobodyIsAskedTwice() {
        papers = new PaperExamination.Papers(true, new TreeMap<>());
        assertThat(check.handle(item()))
                .isEqualTo(new Result.Later(clock.instant().plusSeconds(3), "papers are being read"));
        assertThat(state()).isEqualTo(OrderState.SUBMITTED);

        papers = PaperExamination.Papers.CLEAN;
        check.handle(item());

        assertThat(state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
        assertThat(authority.asked).hasSize(2);
    }

    @Test
    void papersThatNobodyCouldReadInTimeGoToAnOfficer() {
        papers = new PaperExamination.Papers(true, new TreeMap<>());
        clock.advance(Duration.ofMinutes(15));

        check.handle(item());

        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(lastStep().actor()).isEqualTo(OrderActor.TIMER);
        assertThat(lastStep().details()).isEqualTo(Map.of("doubts", "UNREAD"));
    }

    @Test
    void doneTwiceItAsksOnceAndMovesOnce() {
        WorkItem item = item();
        check.handle(item);

        assertThat(check.handle(item)).isEqualTo(new Result.Done());

        assertThat(authority.asked).hasSize(2);
        assertThat(steps)
                .filteredOn(step -> step.event() == OrderEvent.CHECKS_PASSED)
                .hasSize(1);
    }

    @Test
    void anApplicationThatHasBeenGivenUpIsNotExamined() {
        WorkItem item = item();
        move(OrderActor.APPLICANT, OrderEvent.CANCEL);

        assertThat(check.handle(item)).isEqualTo(new Result.Done());

        assertThat(authority.asked).isEmpty();
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void whatWasMendedIsAskedAgainAndNothingElse() {
        authority.answer = new Mismatch("R-2", Set.of(Item.NAME), Standing.UNTOLD);
        check.handle(item());
        move(OrderActor.REVIEWER, OrderEvent.REJECT);
        WorkItem stale = item();
        List<Enquiry> first = List.copyOf(authority.asked);

        long revision = desk.open(number)
                .answers()
                .getOrDefault(FieldKey.LEGAL_PERSON_NAME, Answer.NONE)
                .revision();
        desk.applications()
                .save(
                        applicant,
                        number,
                        Step.APPLICANT,
                        List.of(new Edit(FieldKey.LEGAL_PERSON_NAME, "王示例", revision)));
        desk.submit(number);
        authority.answer = MATCH;
        check.handle(stale);
        check.handle(item());

        assertThat(authority.asked).hasSize(first.size() + 1);
        assertThat(authority.asked.get(2)).isInstanceOf(Enquiry.Organisation.class);
        assertThat(authority.asked.get(2).key()).isNotEqualTo(first.get(0).key());
    }

    @Test
    void theEvidenceHoldsNothingOfWhatWasAsked() {
        check.handle(item());

        List<Object[]> rows = around.units()
                .read(entities -> rows(entities.createNativeQuery(
                                "select enquiry, subject, verifier, transaction_number, consent, result, items, standing"
                                        + " from identity_check")
                        .getResultList()));

        assertThat(rows).hasSize(2);
        assertThat(rows.stream().map(List::of).toList().toString())
                .contains("R-1", "MATCH", "authority", "consent")
                .doesNotContain(Desk.ANSWERS.get(FieldKey.LEGAL_PERSON_NAME))
                .doesNotContain("11010519491231002X")
                .doesNotContain("91110000MA00000077");
    }

    private static PaperExamination.Papers doubtful() {
        return new PaperExamination.Papers(false, new TreeMap<>(Map.of(FieldKey.document("letter"), "STAMP NOT_SEEN")));
    }

    private static List<Object[]> rows(List<?> found) {
        return found.stream().map(Object[].class::cast).toList();
    }

    private void move(OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities -> desk.orders()
                        .move(
                                entities,
                                desk.orders().lock(entities, number),
                                applicant,
                                actor,
                                event,
                                guard -> true,
                                Map.of()));
    }

    private WorkItem item() {
        return around.units().read(entities -> CheckWork.item(order(desk, entities, number)));
    }

    private OrderState state() {
        return around.units().read(entities -> order(desk, entities, number).state());
    }

    private OrderStep lastStep() {
        return steps.get(steps.size() - 1);
    }

    private static CustomerOrder order(Desk desk, EntityManager entities, OrderNumber number) {
        return desk.orders().find(entities, number).orElseThrow();
    }
}
