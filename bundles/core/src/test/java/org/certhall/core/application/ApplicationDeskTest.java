package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.Role;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Applications;
import org.certhall.api.application.Availability;
import org.certhall.api.application.Conflict;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormerOrganisation;
import org.certhall.api.application.Saved;
import org.certhall.api.application.Step;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.PriceList;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications for the project that the house ships, 中企云链. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class ApplicationDeskTest {
    private static final FieldKey ADDRESS = FieldKey.HANDLER_ADDRESS;
    private static final ProjectOffer ZQYL = TrialCatalogue.shipped("zqyl");

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final List<String> followed = Collections.synchronizedList(new ArrayList<>());
    private final Principal applicant;
    private final Desk desk;
    private final Applications applications;

    ApplicationDeskTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(ZQYL);
        applicant = newcomer("zhang", "13800138000");
        desk = desk(applicant);
        applications = desk.applications();
    }

    @AfterEach
    void close() {
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void anApplicationBeginsWithWhatWasChosenAndWhatIsKnown() {
        Application fresh = desk.open(desk.begin());

        assertThat(fresh.state()).isEqualTo(OrderState.DRAFT);
        assertThat(fresh.step()).isEqualTo(Step.APPLICANT);
        assertThat(fresh.quote().orElseThrow().total()).isEqualTo(new Money(57500));
        assertThat(fresh.value(FieldKey.HANDLER_NAME)).isEqualTo("张三");
        assertThat(fresh.value(FieldKey.HANDLER_MOBILE)).isEqualTo("13800138000");
        assertThat(fresh.value(FieldKey.ORGANISATION_DOCUMENT)).isEqualTo("SOCIAL_CREDIT_CODE");
        assertThat(fresh.problems(Step.APPLICANT))
                .extracting(FieldProblem::field)
                .contains(FieldKey.ORGANISATION_NAME, FieldKey.document("licence"), FieldKey.document("letter"));
    }

    @Test
    void whatIsNotOnOfferCannotBegin() {
        Selection unknown = new Selection("zqyl", "enterprise-standard", 9, 2, "zqyl-gen1", null);

        assertThatThrownBy(() -> applications.begin(applicant, unknown)).isInstanceOf(CatalogueException.class);
    }

    @Test
    void answersAreKeptAsTheyAreMeantAndProposedFurtherOn() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        Application filled = desk.open(number);

        assertThat(filled.problems()).isEmpty();
        assertThat(filled.value(FieldKey.ORGANISATION_NUMBER)).isEqualTo("91110000MA00000077");
        assertThat(filled.value(FieldKey.LEGAL_PERSON_NUMBER)).isEqualTo("11010519491231002X");
        assertThat(filled.proposals())
                .containsEntry(FieldKey.INVOICE_TITLE, "北京启明星河科技有限公司")
                .containsEntry(FieldKey.INVOICE_TAXPAYER_NUMBER, "91110000MA00000077")
                .containsEntry(FieldKey.RECIPIENT_ADDRESS, "北京市海淀区示例路1号");
        assertThat(filled.firstOpen()).isEqualTo(Step.OVERVIEW);
    }

    @Test
    void itOpensWhereItWasLeft() {
        OrderNumber number = desk.begin();

        applications.save(applicant, number, Step.INVOICE, List.of());

        assertThat(desk.open(number).step()).isEqualTo(Step.INVOICE);
    }

    @Test
    void theDatabaseHoldsNoAnswerReadable() throws SQLException {
        desk.fillIn(desk.begin());

        try (Connection connection = around.store().database().getConnection();
                ResultSet row =
                        connection.createStatement().executeQuery("select answers_sealed from customer_order")) {
            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .doesNotContain("北京启明星河科技有限公司", "林示例", "11010519491231002X");
        }
        assertThat(around.records().toString()).doesNotContain("林示例", "11010519491231002X", "启明星河");
    }

    @Test
    void twoTabsFillInDifferentFieldsWithoutConflict() {
        OrderNumber number = desk.begin();

        save(number, new Edit(ADDRESS, "甲地", 0));
        Saved other = save(number, new Edit(FieldKey.HANDLER_DEPARTMENT, "财务部", 0));

        assertThat(other.conflicts()).isEmpty();
        assertThat(other.application().value(ADDRESS)).isEqualTo("甲地");
        assertThat(other.application().value(FieldKey.HANDLER_DEPARTMENT)).isEqualTo("财务部");
    }

    @Test
    void twoTabsInOneFieldAreShownBothValuesAndNothingIsLost() {
        OrderNumber number = desk.begin();
        save(number, new Edit(ADDRESS, "甲地", 0));

        Saved late = save(number, new Edit(ADDRESS, "乙地", 0), new Edit(FieldKey.HANDLER_DEPARTMENT, "财务部", 0));

        Conflict conflict = late.conflicts().get(0);
        assertThat(late.conflicts()).hasSize(1);
        assertThat(conflict.mine()).isEqualTo("乙地");
        assertThat(conflict.theirs().value()).isEqualTo("甲地");
        assertThat(late.application().value(ADDRESS)).isEqualTo("甲地");
        assertThat(late.application().value(FieldKey.HANDLER_DEPARTMENT)).isEqualTo("财务部");

        Saved decided = save(number, new Edit(ADDRESS, "乙地", conflict.theirs().revision()));
        assertThat(decided.conflicts()).isEmpty();
        assertThat(decided.application().value(ADDRESS)).isEqualTo("乙地");
    }

    @Test
    void theSameAnswerTwiceIsNoConflict() {
        OrderNumber number = desk.begin();
        save(number, new Edit(FieldKey.ORGANISATION_NUMBER, "91110000MA00000077", 0));

        assertThat(save(number, new Edit(FieldKey.ORGANISATION_NUMBER, " 9111 0000 MA00 0000 77", 0))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void handingInFreezesOfferAnswersAndConsents() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);

        desk.submit(number);

        Application handedIn = desk.open(number);
        assertThat(handedIn.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(handedIn.answer(FieldKey.INVOICE_TITLE).value()).isEqualTo("北京启明星河科技有限公司");
        assertThat(handedIn.quote().orElseThrow().total()).isEqualTo(new Money(57500));
        assertThat(consents()).containsExactlyInAnyOrder("agreement", "cps", "cps-global", "identity-query");
        assertThat(followed).containsExactly("CREATE DRAFT", "SUBMIT SUBMITTED");

        catalogue.plug(priced(500));
        assertThat(desk.open(number).quote().orElseThrow().total()).isEqualTo(new Money(57500));
        assertThat(desk.open(number).offer().version()).isEqualTo(ZQYL.version());
        refused(Code.CLOSED, () -> save(number, new Edit(ADDRESS, "丙地", 99)));
    }

    @Test
    void handingInTwiceAtOnceIsHandingInOnce() throws Exception {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        Submission submission = desk.submission(desk.open(number));
        CyclicBarrier start = new CyclicBarrier(4);
        Callable<Boolean> handIn = () -> {
            start.await();
            applications.submit(applicant, number, submission);
            return true;
        };

        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (Future<Boolean> done : people.invokeAll(Collections.nCopies(4, handIn))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(followed).containsExactly("CREATE DRAFT", "SUBMIT SUBMITTED");
        assertThat(consents()).hasSize(4);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsHandedIn() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        save(number, new Edit(ADDRESS, "", 99), new Edit(FieldKey.document("letter"), "", 99));

        assertThatThrownBy(() -> desk.submit(number))
                .isInstanceOfSatisfying(
                        ApplicationException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .contains(ADDRESS, FieldKey.document("letter")));
        assertThat(desk.open(number).state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void declarationAndConsentAreDemandedInTheirPresentEditions() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        Submission whole = desk.submission(desk.open(number));

        refused(
                Code.NOT_DECLARED,
                () -> applications.submit(
                        applicant,
                        number,
                        new Submission(false, whole.accepted(), whole.offerVersion(), whole.total())));
        refused(
                Code.NOT_DECLARED,
                () -> applications.submit(
                        applicant,
                        number,
                        new Submission(true, whole.accepted().subList(0, 2), whole.offerVersion(), whole.total())));
        applications.consent(applicant, number, desk.accepted(Applications.IDENTITY_QUERY), false);
        refused(Code.NO_IDENTITY_CONSENT, () -> desk.submit(number));
        assertThat(consents()).isEmpty();
    }

    @Test
    void aTextThatIsAwayLetsTheApplicationWait() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        Submission whole = desk.submission(desk.open(number));

        catalogue.unplugText("cps");

        refused(Code.TEXTS_AWAY, () -> applications.submit(applicant, number, whole));
    }

    @Test
    void aProjectThatLeavesKeepsEverythingAndGoesOnWhenItIsBack() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        Submission whole = desk.submission(desk.open(number));

        catalogue.unplug("zqyl");
        Application waiting = desk.open(number);
        assertThat(waiting.availability()).isEqualTo(Availability.AWAY);
        assertThat(waiting.value(ADDRESS)).isEqualTo("北京市海淀区示例路1号");
        assertThat(waiting.offer().name()).isEqualTo(ZQYL.name());
        save(number, new Edit(ADDRESS, "甲地", 99));
        refused(Code.PROJECT_AWAY, () -> applications.submit(applicant, number, whole));

        catalogue.plug(ZQYL);
        assertThat(desk.open(number).value(ADDRESS)).isEqualTo("甲地");
        applications.submit(applicant, number, whole);
        assertThat(desk.open(number).state()).isEqualTo(OrderState.SUBMITTED);
    }

    @Test
    void aNewVersionIsToldAndAnswersAreKept() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        Submission seen = desk.submission(desk.open(number));

        catalogue.plug(priced(500));
        Application renewed = desk.open(number);
        assertThat(renewed.renewed()).isTrue();
        assertThat(renewed.problems()).isEmpty();
        assertThat(renewed.quote().orElseThrow().total()).isEqualTo(new Money(56500));
        refused(Code.OFFER_CHANGED, () -> applications.submit(applicant, number, seen));

        desk.submit(number);
        assertThat(desk.open(number).offer().version()).isEqualTo("2.0.0");
        assertThat(desk.open(number).quote().orElseThrow().total()).isEqualTo(new Money(56500));
    }

    @Test
    void anOrderStandsByTheOfferItWasMadeFrom() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        desk.submit(number);
        Application made = desk.open(number);

        catalogue.plug(priced(500));
        assertThat(desk.open(number).offer()).isEqualTo(made.offer());
        assertThat(desk.open(number).quote()).isEqualTo(made.quote());

        catalogue.unplug("zqyl");
        assertThat(desk.open(number).offer()).isEqualTo(made.offer());
        assertThat(desk.open(number).answers()).isEqualTo(made.answers());
    }

    @Test
    void somebodyElsesApplicationIsAsUnknownAsNone() {
        OrderNumber number = desk.begin();
        Desk stranger = desk(newcomer("lisi", "13900139000"));

        for (OrderNumber each : List.of(number, OrderNumber.draw(LocalDate.of(2026, 11, 22), new Random(7)))) {
            refused(Code.UNKNOWN, () -> stranger.open(each));
            refused(Code.UNKNOWN, () -> stranger.fillIn(each));
        }
        assertThat(desk.open(number).answers()).isEmpty();
    }

    @Test
    void anOrganisationIsTypedOnce() {
        OrderNumber first = desk.begin();
        desk.fillIn(first);
        desk.submit(first);
        FormerOrganisation former = applications.formerOrganisations(applicant).get(0);
        assertThat(former.name()).isEqualTo("北京启明星河科技有限公司");

        OrderNumber second = desk.begin();
        Application filled = applications.fillIn(applicant, second, former.id());

        assertThat(filled.value(FieldKey.ORGANISATION_NUMBER)).isEqualTo("91110000MA00000077");
        assertThat(filled.value(FieldKey.LEGAL_PERSON_NAME)).isEqualTo("林示例");
        assertThat(filled.duplicates()).containsExactly(first);
        Principal stranger = newcomer("lisi", "13900139000");
        assertThat(applications.formerOrganisations(stranger)).isEmpty();
        OrderNumber strange = applications.begin(stranger, Desk.ZQYL);
        refused(Code.UNKNOWN, () -> applications.fillIn(stranger, strange, former.id()));
    }

    @Test
    void aClosedAccountLeavesNoOrganisations() {
        OrderNumber number = desk.begin();
        desk.fillIn(number);
        desk.submit(number);

        around.units().perform(entities -> desk.book().closed(entities, applicant.owner()));

        assertThat(applications.formerOrganisations(applicant)).isEmpty();
    }

    private Principal newcomer(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.APPLICANT).value(), Role.APPLICANT);
    }

    private Desk desk(Principal who) {
        return new Desk(
                around,
                accounts.accounts(),
                catalogue.service(),
                who,
                (entities, order, step) -> followed.add(step.event() + " " + order.state()));
    }

    private Saved save(OrderNumber number, Edit... edits) {
        return applications.save(applicant, number, Step.APPLICANT, List.of(edits));
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApplicationException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<String> consents() {
        return around.units()
                .read(entities -> entities.createQuery("select c.textId from GivenConsent c", String.class)
                        .getResultList());
    }

    /** Gives another version of the project, whose parcel costs so many fen. */
    private static ProjectOffer priced(long courier) {
        ProjectOffer old = ZQYL;
        return new ProjectOffer(
                old.id(),
                "2.0.0",
                old.name(),
                old.published(),
                old.aliases(),
                old.indexLetter(),
                old.description(),
                old.guide(),
                old.subjectKind(),
                old.certificateTypes(),
                old.years(),
                old.quantity(),
                old.keyTypes(),
                new PriceList(old.prices().certificates(), old.prices().keys(), new Money(courier)),
                old.documents(),
                old.optionalFields(),
                old.extraFields(),
                old.review(),
                old.proofs(),
                old.suspendedUntilReceipt(),
                old.delivery(),
                old.themeVariant());
    }
}
