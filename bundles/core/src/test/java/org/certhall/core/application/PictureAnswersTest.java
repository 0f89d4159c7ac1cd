package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certhall.api.access.Role;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer may name any picture; only one that is kept for this very field of this very order is one. */
class PictureAnswersTest {
    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final Desk desk;

    PictureAnswersTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        applicant = newcomer("zhang", "13800138000");
        desk = desk(applicant);
    }

    @AfterEach
    void close() {
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void aPictureOfSomebodyElseOfAnotherFieldOrRemovedIsNotHandedIn() {
        FieldKey licence = FieldKey.document("licence");
        Desk strangers = desk(newcomer("lisi", "13900139000"));
        OrderNumber strange = strangers.begin();
        String theirs = strangers.fillIn(strange).value(licence);
        OrderNumber number = desk.begin();
        Application filled = desk.fillIn(number);
        String letter = filled.value(FieldKey.document("letter"));
        String own = filled.value(licence);

        for (String picture : List.of(theirs, letter, "0".repeat(32))) {
            desk.fillIn(number, Map.of(licence, picture));
            gone(number, licence);
        }
        desk.fillIn(number, Map.of(licence, own));
        try (TrialPapers papers = new TrialPapers(around, desk.orders(), new TrialPapers.Nobody())) {
            papers.desk().remove(applicant, own);
        }
        gone(number, licence);

        desk.fillIn(number, Map.of(licence, TrialPapers.put(around, number, licence)));
        desk.submit(number);
        assertThat(desk.open(number).state()).isEqualTo(OrderState.SUBMITTED);
    }

    /** The page says it at the field, and handing in is refused for it. */
    private void gone(OrderNumber number, FieldKey field) {
        FieldProblem problem = new FieldProblem(field, FieldProblem.Code.GONE, null, 0, null);
        assertThat(desk.open(number).problems()).containsExactly(problem);
        assertThatThrownBy(() -> desk.submit(number)).isInstanceOfSatisfying(ApplicationException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.INCOMPLETE);
            assertThat(refusal.problems()).containsExactly(problem);
        });
    }

    private Principal newcomer(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.APPLICANT).value(), Role.APPLICANT);
    }

    private Desk desk(Principal who) {
        return new Desk(around, accounts.accounts(), catalogue.service(), who);
    }
}
