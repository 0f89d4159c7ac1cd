package org.certhall.core.verification;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
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

/** The automatic review as it stands in the house, with an order that is being filled in. */
final class TrialReview implements AutoCloseable {
    static final FieldKey LICENCE = FieldKey.document("licence");
    static final FieldKey LETTER = FieldKey.document("letter");

    final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    final Surroundings around;
    final Principal applicant;
    final Principal stranger;
    final Desk desk;
    final TrialPapers papers;
    final TrialReader reader = new TrialReader();
    final TrialAuthority authority = new TrialAuthority();
    final ReviewDesk review;
    final List<OrderStep> steps = new ArrayList<>();
    final OrderNumber number;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final WorkTrial work;
    private final DraftCodes codes;

    TrialReview(Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        applicant = applicant("zhang", "13800138000");
        stranger = applicant("lisi", "13900139000");
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
        verifiers.add(authority, Map.of());
        Examiner examiner = new Examiner(
                around.units(),
                desk.reader(),
                verifiers,
                around.protection(),
                new PaperComparison(papers.kept(), readings, codes),
                clock);
        review = new ReviewDesk(
                around.units(), desk.orders(), examiner, around.throttle(), work.queue(), around.audit());
        work.add(new PaperWork(around.units(), papers.kept(), reader.alone(), readings, clock));
        work.add(new SubmissionCheck(around.units(), desk.orders(), examiner, clock));
        number = desk.begin();
    }

    private Principal applicant(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.APPLICANT).value(), Role.APPLICANT);
    }

    /** Fills everything in and adds papers that show it. */
    void fillIn() {
        Map<FieldKey, String> answers = new TreeMap<>(Desk.ANSWERS);
        answers.put(FieldKey.HANDLER_NAME, "王经办");
        answers.put(LICENCE, papers.add(applicant, number, LICENCE));
        answers.put(LETTER, papers.add(applicant, number, LETTER));
        desk.fillIn(number, answers);
        reader.sees(new Mark.Stamp(0.9, Place.EVERYWHERE));
        letterOf(number, answers());
        List.of("北京启明星河科技有限公司", "林示例", "王经办").forEach(reader::sees);
        seeNumber("91110000MA00000077");
    }

    void letterOf(OrderNumber draft, Map<FieldKey, String> answers) {
        reader.marks.removeIf(Mark.Code.class::isInstance);
        reader.sees(new Mark.Code(codes.code(draft, answers), Place.EVERYWHERE));
    }

    void seeNumber(String code) {
        reader.proposals.add(new Proposal(PaperItem.SOCIAL_CREDIT_CODE, code, Source.OCR, 0.9, Place.EVERYWHERE));
    }

    void unsee(String line) {
        reader.lines.removeIf(seen -> seen.text().equals(line));
    }

    Map<FieldKey, String> answers() {
        return around.units()
                .read(entities -> new TreeMap<>(desk.reader()
                        .read(entities, desk.orders().find(entities, number).orElseThrow())
                        .answers()));
    }

    /** Does what is due now. */
    void work() {
        work.run();
    }

    /** Lets the house work until nothing is due for a minute. */
    void settle() {
        for (int i = 0; i < 12; i++) {
            work.run();
            clock.advance(Duration.ofSeconds(5));
        }
    }

    OrderState state() {
        return around.units()
                .read(entities ->
                        desk.orders().find(entities, number).orElseThrow().state());
    }

    long version() {
        return around.units()
                .read(entities ->
                        desk.orders().find(entities, number).orElseThrow().version());
    }

    OrderStep lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** Gives how many items wait, but for the order's own expiry. */
    int waiting() {
        return work.payloads().size() - 1;
    }

    @Override
    public void close() {
        papers.close();
        catalogue.close();
        accounts.close();
        around.close();
    }
}
