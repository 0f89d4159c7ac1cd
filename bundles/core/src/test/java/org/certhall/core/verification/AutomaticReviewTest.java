package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.application.Desk;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.letter.DraftCodes;
import org.certhall.core.order.OrderStep;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.reading.PaperWork;
import org.certhall.core.reading.TrialReader;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the uploaded papers to the decision: whatever agrees all round passes by itself, one doubt leads to an officer (S85). */
class AutomaticReviewTest {
    private static final FieldKey LICENCE = FieldKey.document("licence");
    private static final FieldKey LETTER = FieldKey.document("letter");
    private static final String CODE = "91110000MA00000077";

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final Desk desk;
    private final WorkTrial work;
    private final TrialPapers papers;
    private final TrialReader reader = new TrialReader();
    private final DraftCodes codes;
    private final List<OrderStep> steps = new ArrayList<>();
    private final OrderNumber number;

    AutomaticReviewTest(@TempDir Path folder) {
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
        work = new WorkTrial(around.store(), clock);
        KeptReadings readings = new KeptReadings(around.units(), around.protection(), work.queue(), clock);
        papers = new TrialPapers(around, desk.orders(), readings);
        codes = new DraftCodes(around.protection());
        Verifiers verifiers = new Verifiers();
        verifiers.add(new Agreeing(), Map.of());
        Examiner examiner = new Examiner(
                around.units(),
                desk.reader(),
                verifiers,
                around.protection(),
                new PaperComparison(papers.kept(), readings, codes),
                clock);
        work.add(new PaperWork(around.units(), papers.kept(), reader.alone(), readings, clock));
        work.add(new SubmissionCheck(around.units(), desk.orders(), examiner, clock));
        number = desk.begin();
    }

    private record Agreeing() implements IdentityVerifier {
        @Override
        public String id() {
            return "agreeing";
        }

        @Override
        public LocalisedText name() {
            return LocalisedText.same("agreeing");
        }

        @Override
        public Verification verify(Enquiry enquiry, Duration deadline) {
            return new Match("R-1", Standing.IN_GOOD_STANDING);
        }
    }

    @AfterEach
    void close() {
        papers.close();
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void whatAgreesAllRoundPassesByItself() {
        fillIn();
        seeEverything();

        desk.submit(number);
        settle();

        assertThat(state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
    }

    /** One thing that is wrong with papers that are right otherwise, and how officers are told. */
    enum Wrong {
        NO_STAMP(
                test -> test.reader.marks.removeIf(Mark.Stamp.class::isInstance),
                "document:letter STAMP NOT_SEEN",
                "document:licence STAMP NOT_SEEN"),
        NO_CODE(test -> test.reader.marks.removeIf(Mark.Code.class::isInstance), "document:letter DRAFT_CODE NOT_SEEN"),
        LETTER_OF_ANOTHER_DRAFT(
                test -> test.letterOf(test.desk.begin(), test.answers()), "document:letter DRAFT_CODE DIFFERS"),
        LETTER_FOR_SOMEBODY_ELSE(
                test -> {
                    Map<FieldKey, String> others = test.answers();
                    others.put(FieldKey.HANDLER_NAME, "李他人");
                    test.letterOf(test.number, others);
                },
                "document:letter DRAFT_CODE OUTDATED"),
        NO_HANDLER(test -> test.unsee("王经办"), "document:letter HANDLER_NAME NOT_SEEN"),
        NO_ORGANISATION(test -> test.unsee("北京启明星河科技有限公司"), "document:licence ORGANISATION_NAME NOT_SEEN"),
        NO_LEGAL_PERSON(test -> test.unsee("林示例"), "document:licence LEGAL_PERSON NOT_SEEN"),
        LICENCE_OF_ANOTHER(
                test -> {
                    test.reader.proposals.clear();
                    test.seeNumber("91310000MA0000007L");
                },
                "document:licence SOCIAL_CREDIT_CODE DIFFERS"),
        NOBODY_READS_TEXT(
                test -> {
                    test.reader.aspects.remove(Aspect.TEXT);
                    test.reader.lines.clear();
                },
                "document:letter HANDLER_NAME NOT_CHECKED",
                "document:licence LEGAL_PERSON NOT_CHECKED",
                "document:licence ORGANISATION_NAME NOT_CHECKED");

        private final Consumer<AutomaticReviewTest> done;
        private final String doubts;

        Wrong(Consumer<AutomaticReviewTest> done, String... doubts) {
            this.done = done;
            this.doubts = String.join(",", doubts);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneDoubtAboutThePapersLeadsToAnOfficer(Wrong wrong) {
        fillIn();
        seeEverything();
        wrong.done.accept(this);

        desk.submit(number);
        settle();

        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(steps.get(steps.size() - 1).details()).isEqualTo(Map.of("doubts", "PAPERS", "papers", wrong.doubts));
    }

    @Test
    void theDecisionWaitsForPapersThatAreBeingRead() {
        fillIn();
        seeEverything();
        reader.busy = true;
        desk.submit(number);
        work.run();
        assertThat(state()).isEqualTo(OrderState.SUBMITTED);

        reader.busy = false;
        settle();

        assertThat(state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
    }

    private void fillIn() {
        Map<FieldKey, String> answers = new TreeMap<>(Desk.ANSWERS);
        answers.put(FieldKey.HANDLER_NAME, "王经办");
        answers.put(LICENCE, papers.add(applicant, number, LICENCE));
        answers.put(LETTER, papers.add(applicant, number, LETTER));
        desk.fillIn(number, answers);
    }

    private void seeEverything() {
        reader.sees(new Mark.Stamp(0.9, Place.EVERYWHERE));
        letterOf(number, answers());
        Arrays.asList("北京启明星河科技有限公司", "林示例", "王经办").forEach(reader::sees);
        seeNumber(CODE);
    }

    private void letterOf(OrderNumber draft, Map<FieldKey, String> answers) {
        reader.marks.removeIf(Mark.Code.class::isInstance);
        reader.sees(new Mark.Code(codes.code(draft, answers), Place.EVERYWHERE));
    }

    private void seeNumber(String code) {
        reader.proposals.add(new Proposal(PaperItem.SOCIAL_CREDIT_CODE, code, Source.OCR, 0.9, Place.EVERYWHERE));
    }

    private void unsee(String line) {
        reader.lines.removeIf(seen -> seen.text().equals(line));
    }

    private Map<FieldKey, String> answers() {
        return around.units()
                .read(entities -> new TreeMap<>(desk.reader()
                        .read(entities, desk.orders().find(entities, number).orElseThrow())
                        .answers()));
    }

    /** Lets the house work until nothing is due for a minute. */
    private void settle() {
        for (int i = 0; i < 12; i++) {
            work.run();
            clock.advance(Duration.ofSeconds(5));
        }
    }

    private OrderState state() {
        return around.units()
                .read(entities ->
                        desk.orders().find(entities, number).orElseThrow().state());
    }
}
