package org.certhall.core.review;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.api.access.Role;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Verification;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.CallBack;
import org.certhall.api.review.QueuePage;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.application.Desk;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.order.OrderFollower;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.verification.TrialExamination;
import org.certhall.core.work.WorkTable;

/** The officers' desk as it stands in the house, with an applicant, three officers and their supervisor. */
final class TrialDesk implements AutoCloseable {
    static final Verification MISMATCH =
            new Verification.Mismatch("R-2", Set.of(Verification.Item.LEGAL_PERSON), Verification.Standing.IRREGULAR);

    final TestClock clock = TestClock.at("2026-11-23T03:00:00Z");
    final Surroundings around;
    final TrialAccounts accounts;
    final TrialCatalogue catalogue = new TrialCatalogue(clock);
    final Principal applicant;
    final Principal anna;
    final Principal ben;
    final Principal supervisor;
    final Desk desk;
    final TrialExamination examination;
    final Claims claims;
    final QueueDesk queue;
    final ReviewsDesk reviews;
    final OwnReviewsDesk own;
    private final ReviewNews news;

    TrialDesk(Store store, Path folder, ReviewPolicy policy) {
        around = new Surroundings(store, folder, clock);
        accounts = new TrialAccounts(around);
        catalogue.plug(with(TrialCatalogue.shipped("zqyl"), policy));
        applicant = account("zhang", "13800138000", Role.APPLICANT);
        anna = account("anna", "13800138002", Role.REVIEWER);
        ben = account("benno", "13800138003", Role.REVIEWER);
        supervisor = account("chen", "13800138004", Role.SUPERVISOR);
        news = new ReviewNews(around.units(), clock);
        OrderFollower follower = new ReviewFollower(news);
        desk = new Desk(around, accounts.accounts(), catalogue.service(), applicant, follower);
        KeptReadings readings = new KeptReadings(
                around.units(), around.protection(), new WorkTable(around.units(), clock, new Random(1)), clock);
        examination = new TrialExamination(around, desk, desk.papers(), readings);
        examination.says(MISMATCH);
        ReviewSettings settings =
                new ReviewSettings(Configured.keys(ReviewSettings.Keys.class, Map.of("longQueue", 2)));
        claims = new Claims(desk.orders(), settings, news, clock);
        queue = new QueueDesk(around.units(), desk.orders(), claims, accounts.accounts(), around.audit(), news, clock);
        CaseReader cases = new CaseReader(
                desk.reader(),
                readings,
                examination.examiner(),
                examination.papers(),
                accounts.accounts(),
                around.protection());
        reviews = new ReviewsDesk(
                around.units(),
                desk.orders(),
                claims,
                cases,
                desk.givingBack(),
                desk.notices(),
                accounts.accounts(),
                around.audit(),
                around.protection(),
                clock);
        own = new OwnReviewsDesk(
                around.units(),
                desk.orders(),
                claims,
                desk.reader(),
                desk.papers(),
                settings,
                around.protection(),
                clock);
    }

    Principal account(String name, String mobile, Role... roles) {
        return Principals.account(accounts.create(name, mobile, roles[0]).value(), roles);
    }

    /** Hands in an order that does not match, so that it comes to the officers. */
    OrderNumber submit() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        handIn(number);
        return number;
    }

    void handIn(OrderNumber number) {
        desk.submit(number);
        examination.check(number);
        clock.advance(Duration.ofMinutes(1));
    }

    /** Hands one in that an officer has claimed. */
    OrderNumber claimed(Principal officer) {
        OrderNumber number = submit();
        queue.claim(officer, number);
        return number;
    }

    void callBack(Principal officer, OrderNumber number, CallBack.Result result) {
        reviews.record(
                officer, number, new CallBack.Talk("010-88886666", "114 查号台", "前台李女士", clock.instant(), result, ""));
    }

    boolean approve(Principal officer, OrderNumber number) {
        return reviews.approve(officer, number, version(number));
    }

    /** Forgets what is due, and gives of how many orders. */
    int sweep() {
        ReviewSweeper sweeper = new ReviewSweeper(
                around.units(),
                new OrderSettings(Configured.keys(OrderSettings.Keys.class, Map.of())),
                around.audit(),
                clock);
        try {
            return sweeper.sweep();
        } finally {
            sweeper.close();
        }
    }

    /** Gives how many rows hold what officers and applicants have written. */
    long written() {
        return around.units()
                .read(entities -> Stream.of("OpinionRow", "QuestionRow", "CallBackRow")
                        .mapToLong(row -> entities.createQuery("select count(w) from " + row + " w", Long.class)
                                .getSingleResult())
                        .sum());
    }

    void correct(OrderNumber number, FieldKey field, String value) {
        Edit edit = new Edit(field, value, desk.open(number).answer(field).revision());
        desk.applications().save(applicant, number, Step.APPLICANT, List.of(edit));
    }

    String picture(OrderNumber number, FieldKey field) {
        return TrialPapers.put(around, number, field);
    }

    void move(OrderNumber number, OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities -> desk.orders()
                        .move(entities, desk.orders().lock(entities, number), actor, event, guard -> true, Map.of()));
    }

    OrderState state(OrderNumber number) {
        return around.units()
                .read(entities ->
                        desk.orders().find(entities, number).orElseThrow().state());
    }

    long version(OrderNumber number) {
        return around.units()
                .read(entities ->
                        desk.orders().find(entities, number).orElseThrow().version());
    }

    /** Gives what a list shows, read in pages of two. */
    List<OrderNumber> list(Principal officer, QueuePage.Group group) {
        List<OrderNumber> numbers = new ArrayList<>();
        Optional<QueuePage.Place> after = Optional.empty();
        QueuePage page;
        do {
            page = queue.list(officer, new QueuePage.Search(group, ""), after, 2);
            page.lines().forEach(line -> numbers.add(line.number()));
            after = page.end();
        } while (page.more());
        return numbers;
    }

    private static ProjectOffer with(ProjectOffer offer, ReviewPolicy policy) {
        return new ProjectOffer(
                offer.id(),
                offer.version(),
                offer.name(),
                offer.published(),
                offer.aliases(),
                offer.indexLetter(),
                offer.description(),
                offer.guide(),
                offer.subjectKind(),
                offer.certificateTypes(),
                offer.years(),
                offer.quantity(),
                offer.keyTypes(),
                offer.prices(),
                offer.documents(),
                offer.optionalFields(),
                offer.extraFields(),
                policy,
                offer.proofs(),
                offer.suspendedUntilReceipt(),
                offer.delivery(),
                offer.themeVariant());
    }

    @Override
    public void close() {
        news.close();
        catalogue.close();
        accounts.close();
        around.close();
    }
}
