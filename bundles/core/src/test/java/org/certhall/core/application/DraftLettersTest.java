package org.certhall.core.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.certhall.api.access.Role;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Step;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letter of authorisation of the project that the house ships, 中企云链. */
class DraftLettersTest {
    private static final FieldKey LETTER = FieldKey.document("letter");

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final Desk desk;
    private final OrderNumber number;

    DraftLettersTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        applicant = newcomer("zhang", "13800138000");
        desk = new Desk(around, accounts.accounts(), catalogue.service(), applicant);
        number = desk.begin();
    }

    @AfterEach
    void close() {
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void onlyThePaperThatTheProjectHasATextForIsOffered() {
        assertThat(desk.open(number).fields())
                .filteredOn(FormField::letter)
                .extracting(FormField::key)
                .containsExactly(LETTER);
        assertThat(desk.applications().letterFormats(applicant)).containsExactly(LetterFormat.DOCX);
    }

    @Test
    void theLetterSaysWhatStandsInTheApplicationAndCarriesItsCode() {
        desk.fillIn(number);

        assertThat(letter())
                .contains("北京启明星河科技有限公司", "91110000MA00000077", "张三", "880005198807070053")
                .contains("CERTHALL:L1:" + number.value() + ":")
                .endsWith(number.grouped());
    }

    @Test
    void whatIsMissingOrWrongIsALineToWriteOn() {
        save(new Edit(FieldKey.ORGANISATION_NAME, "北京启明星河科技有限公司", 0));
        save(new Edit(FieldKey.ORGANISATION_NUMBER, "9111 0000 MA00 0000 78", 0));

        assertThat(letter()).contains("北京启明星河科技有限公司", "＿＿＿").doesNotContain("MA00");
    }

    @Test
    void theCodeChangesWithWhatTheLetterSays() {
        desk.fillIn(number);
        String before = letter();

        save(new Edit(FieldKey.HANDLER_NAME, "李四", 99));

        assertThat(code(letter())).isNotEqualTo(code(before));
    }

    @Test
    void somebodyElsesLetterIsAsUnknownAsNone() {
        Principal stranger = newcomer("lisi", "13900139000");

        refused(Code.UNKNOWN, stranger, LETTER, LetterFormat.DOCX);
    }

    @Test
    void thereIsNoLetterWithoutATextOrAWriter() {
        refused(Code.NO_LETTER, applicant, FieldKey.document("licence"), LetterFormat.DOCX);
        refused(Code.NO_LETTER, applicant, FieldKey.HANDLER_NAME, LetterFormat.DOCX);
        refused(Code.NO_LETTER, applicant, LETTER, LetterFormat.PDF);

        desk.letters().unplug();

        assertThat(desk.applications().letterFormats(applicant)).isEmpty();
        refused(Code.NO_LETTER, applicant, LETTER, LetterFormat.DOCX);
    }

    @Test
    void whatHasBeenHandedInNeedsNoLetterAnyMore() {
        desk.fillIn(number);
        desk.submit(number);

        refused(Code.CLOSED, applicant, LETTER, LetterFormat.DOCX);
    }

    private Principal newcomer(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.APPLICANT).value(), Role.APPLICANT);
    }

    private void save(Edit edit) {
        desk.applications().save(applicant, number, Step.APPLICANT, List.of(edit));
    }

    private String letter() {
        return new String(
                desk.applications().letter(applicant, number, LETTER, LetterFormat.DOCX, Locale.CHINA), UTF_8);
    }

    private static String code(String letter) {
        return letter.lines()
                .filter(line -> line.startsWith("CERTHALL:"))
                .findFirst()
                .orElseThrow();
    }

    private void refused(Code code, Principal who, FieldKey paper, LetterFormat format) {
        assertThatThrownBy(() -> desk.applications().letter(who, number, paper, format, Locale.CHINA))
                .isInstanceOfSatisfying(
                        ApplicationException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
