package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.Role;
import org.certhall.api.application.Application;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.api.application.Step;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderException.Code;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Place;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that officers give back to be corrected (T14, T15, S87). */
class GivingBackTest {
    private static final FieldKey LETTER = FieldKey.document("letter");
    private static final List<Remark> REMARKS =
            List.of(new Remark(FieldKey.INVOICE_TITLE, "与营业执照不一致"), new Remark(LETTER, "看不清印章"));

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue = new TrialCatalogue(clock);
    private final Principal applicant;
    private final Principal reviewer;
    private final Desk desk;
    private OrderNumber number;

    GivingBackTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        applicant = account("zhang", "13800138000", Role.APPLICANT);
        reviewer = account("shen", "13800138002", Role.REVIEWER);
        desk = new Desk(around, accounts.accounts(), catalogue.service(), applicant);
        number = desk.begin();
    }

    @BeforeEach
    void handIn() {
        desk.fillIn(number);
        desk.submit(number);
        underReview();
    }

    @AfterEach
    void close() {
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void whatIsGivenBackOpensAtTheFirstReasonAndEverythingElseIsKept() {
        Application before = desk.open(number);
        giveBack(REMARKS);

        Application after = desk.open(number);
        assertThat(after.state()).isEqualTo(OrderState.REJECTED);
        assertThat(after.step()).as("the letter stands before the invoice").isEqualTo(Step.APPLICANT);
        assertThat(after.remarks()).containsExactly(REMARKS.get(1), REMARKS.get(0));
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(after.problems()).isEmpty();
    }

    @Test
    void theApplicantHearsOfItAndReasonsAreReadInTheOrderAlone() {
        giveBack(REMARKS);

        assertThat(around.outbox().kinds("13800138000")).containsExactly("order.given-back");
        assertThat(around.outbox().kinds("zhang@example.com")).containsExactly("order.given-back");
        assertThat(around.records()).last().asString().contains("order.reject").doesNotContain("印章");
    }

    @Test
    void aReasonGoesWithTheAnswerThatItIsAbout() {
        giveBack(REMARKS);
        correct(LETTER, TrialPapers.put(around, number, LETTER));

        assertThat(desk.open(number).remarks()).containsExactly(REMARKS.get(0));
    }

    @Test
    void whatWasCorrectedIsHandedInAgainAndMayBeGivenBackForOtherReasons() {
        giveBack(REMARKS);
        correct(LETTER, TrialPapers.put(around, number, LETTER));
        desk.submit(number);
        assertThat(desk.open(number).state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(desk.open(number).remarks()).isEmpty();

        underReview();
        Remark other = new Remark(FieldKey.HANDLER_ADDRESS, "请写到门牌号");
        giveBack(List.of(other));
        assertThat(desk.open(number).remarks()).containsExactly(other);
    }

    @Test
    void nobodyGivesBackWithoutAReasonForEachField() {
        refused(Code.NOT_NOW, reviewer, List.of());
        refused(Code.NOT_NOW, reviewer, List.of(new Remark(LETTER, " ")));
        refused(Code.NOT_NOW, reviewer, List.of(new Remark(FieldKey.extra("none"), "不存在")));
    }

    @Test
    void nobodyGivesBackWhatHeEnteredHimself() {
        refused(Code.NOT_NOW, Principals.account(applicant.owner().value(), Role.REVIEWER), REMARKS);
    }

    @Test
    void onlyAPictureHasASpot() {
        Place spot = new Place(0.5, 0.25, 0.25, 0.125);
        refused(Code.NOT_NOW, reviewer, List.of(new Remark(FieldKey.INVOICE_TITLE, "不对", Optional.of(spot))));
        Remark marked = new Remark(LETTER, "看不清印章", Optional.of(spot));

        giveBack(List.of(marked));

        assertThat(desk.open(number).remarks()).containsExactly(marked);
    }

    private void refused(Code code, Principal officer, List<Remark> remarks) {
        assertThatThrownBy(() -> giveBack(officer, remarks))
                .isInstanceOfSatisfying(
                        OrderException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(desk.open(number).state()).isEqualTo(OrderState.UNDER_REVIEW);
    }

    private void giveBack(List<Remark> remarks) {
        giveBack(reviewer, remarks);
    }

    private void giveBack(Principal officer, List<Remark> remarks) {
        around.units()
                .perform(entities -> desk.givingBack()
                        .giveBack(entities, officer, desk.orders().lock(entities, number), remarks));
    }

    private void correct(FieldKey field, String value) {
        Edit edit = new Edit(field, value, desk.open(number).answer(field).revision());
        desk.applications().save(applicant, number, Step.APPLICANT, List.of(edit));
    }

    private void underReview() {
        around.units().perform(entities -> {
            CustomerOrder order = desk.orders().lock(entities, number);
            desk.orders().move(entities, order, OrderActor.SYSTEM, OrderEvent.CHECKS_DOUBTFUL, guard -> true, Map.of());
        });
    }

    private Principal account(String name, String mobile, Role role) {
        return Principals.account(accounts.create(name, mobile, role).value(), role);
    }
}
