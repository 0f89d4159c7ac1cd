package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FieldProblem.Code;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.ExtraField;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.Fault;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalisedText SENTENCE = new LocalisedText("请输入四位网点号", "Four digits please");

    private final Map<FieldKey, String> typed = new HashMap<>(Map.ofEntries(
            Map.entry(FieldKey.ORGANISATION_NAME, "北京启明星河科技有限公司"),
            Map.entry(FieldKey.ORGANISATION_DOCUMENT, "SOCIAL_CREDIT_CODE"),
            Map.entry(FieldKey.ORGANISATION_NUMBER, "91110000MA00000077"),
            Map.entry(FieldKey.LEGAL_PERSON_NAME, "林示例"),
            Map.entry(FieldKey.LEGAL_PERSON_DOCUMENT, "RESIDENT_IDENTITY_CARD"),
            Map.entry(FieldKey.LEGAL_PERSON_NUMBER, "11010519491231002X"),
            Map.entry(FieldKey.document("licence"), "image-1"),
            Map.entry(FieldKey.HANDLER_NAME, "王经办"),
            Map.entry(FieldKey.HANDLER_DOCUMENT, "RESIDENT_IDENTITY_CARD"),
            Map.entry(FieldKey.HANDLER_NUMBER, "880005198807070053"),
            Map.entry(FieldKey.HANDLER_MOBILE, "13800138000"),
            Map.entry(FieldKey.HANDLER_MAIL, "wang@example.com"),
            Map.entry(FieldKey.HANDLER_ADDRESS, "北京市海淀区示例路1号"),
            Map.entry(FieldKey.document("letter"), "image-2"),
            Map.entry(FieldKey.INVOICE_TITLE, "北京启明星河科技有限公司"),
            Map.entry(FieldKey.INVOICE_TAXPAYER_NUMBER, "91110000MA00000077"),
            Map.entry(FieldKey.RECIPIENT_NAME, "王经办"),
            Map.entry(FieldKey.RECIPIENT_ADDRESS, "北京市海淀区示例路1号"),
            Map.entry(FieldKey.RECIPIENT_PHONE, "010-85138508")));

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(check(Wanted.ORGANISATION.offer()).problems()).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissingAtOnceInTheOrderOfThePage() {
        typed.clear();
        ProjectOffer offer = Wanted.ORGANISATION.offer();

        List<FieldKey> required = FormPlan.of(offer, true).stream()
                .filter(FormField::required)
                .map(FormField::key)
                .toList();
        assertThat(check(offer).problems()).extracting(FieldProblem::field).containsExactlyElementsOf(required);
        assertThat(check(offer).problems()).extracting(FieldProblem::code).containsOnly(Code.MISSING);
    }

    @Test
    void blanksAloneAreNoAnswer() {
        typed.put(FieldKey.HANDLER_NAME, " \u3000\u200b");

        assertThat(only().code()).isEqualTo(Code.MISSING);
    }

    @Test
    void keepsNumbersAsTheyAreMeant() {
        typed.put(FieldKey.ORGANISATION_NUMBER, "\u00a09111 0000 ma00 0000 77 ");
        typed.put(FieldKey.HANDLER_MOBILE, "+86 138-0013-8000");
        typed.put(FieldKey.HANDLER_NAME, "  王 经办 ");

        assertThat(check(Wanted.ORGANISATION.offer()).values())
                .containsEntry(FieldKey.ORGANISATION_NUMBER, "91110000MA00000077")
                .containsEntry(FieldKey.HANDLER_MOBILE, "13800138000")
                .containsEntry(FieldKey.HANDLER_NAME, "王 经办");
    }

    @Test
    void namesTheWrongCharacterAndItsPlace() {
        typed.put(FieldKey.HANDLER_NUMBER, "8800051988070700T3");

        assertThat(only().fault()).isEqualTo(new Fault(Fault.Kind.CHARACTER, 17, "T", 0));
    }

    @Test
    void theChosenDocumentDecidesHowItsNumberIsChecked() {
        typed.put(FieldKey.LEGAL_PERSON_DOCUMENT, "PASSPORT");
        typed.put(FieldKey.LEGAL_PERSON_NUMBER, "E12345678");
        typed.put(FieldKey.ORGANISATION_DOCUMENT, "LAW_FIRM");
        typed.put(FieldKey.ORGANISATION_NUMBER, "31110000E0001");

        assertThat(check(Wanted.ORGANISATION.offer()).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation.document, LICENCE, NOT_OFFERED",
        "handler.document, FISHING_LICENCE, NOT_OFFERED",
        "handler.mail, wang, MALFORMED",
        "invoice.taxpayer-number, 9111, FAULT",
        "invoice.account, 12x, FAULT",
        "invoice.phone, 12, FAULT"
    })
    void saysWhatKindOfProblemItIs(String field, String answer, Code code) {
        typed.put(new FieldKey(field), answer);

        assertThat(only().field().value()).isEqualTo(field);
        assertThat(only().code()).isEqualTo(code);
    }

    @Test
    void saysHowLongAnAnswerMayBe() {
        typed.put(FieldKey.HANDLER_DEPARTMENT, "部".repeat(121));

        assertThat(only()).isEqualTo(new FieldProblem(FieldKey.HANDLER_DEPARTMENT, Code.TOO_LONG, null, 120, null));
    }

    @Test
    void projectsSayThemselvesWhatTheirFieldsMustLookLike() {
        ExtraField branch = new ExtraField(
                "branch", LocalisedText.same("网点号"), ExtraField.Type.TEXT, true, "[0-9]{4}", SENTENCE, List.of());
        ProjectOffer offer = Wanted.ORGANISATION.with(branch).offer();

        typed.put(FieldKey.extra("branch"), "12a4");
        assertThat(check(offer).problems())
                .containsExactly(new FieldProblem(FieldKey.extra("branch"), Code.PATTERN, null, 0, SENTENCE));
        typed.put(FieldKey.extra("branch"), "1234");
        assertThat(check(offer).problems()).isEmpty();
    }

    @Test
    void aDayMustBeOnTheCalendar() {
        ExtraField founded = new ExtraField(
                "founded", LocalisedText.same("成立日期"), ExtraField.Type.DATE, false, null, null, List.of());
        ProjectOffer offer = Wanted.ORGANISATION.with(founded).offer();

        typed.put(FieldKey.extra("founded"), "2026-02-29");
        assertThat(check(offer).problems()).extracting(FieldProblem::code).containsExactly(Code.MALFORMED);
    }

    @Test
    void noAnswerStandsInALog() {
        assertThat(Answers.of(typed) + " " + check(Wanted.ORGANISATION.offer()))
                .doesNotContain("林示例", "11010519491231002X", "13800138000");
    }

    @Test
    void whatIsKnownIsProposedAndNothingTypedIsReplaced() {
        typed.remove(FieldKey.INVOICE_TITLE);
        typed.remove(FieldKey.INVOICE_TAXPAYER_NUMBER);
        typed.remove(FieldKey.RECIPIENT_PHONE);

        assertThat(proposals())
                .containsOnly(
                        Map.entry(FieldKey.INVOICE_TITLE, "北京启明星河科技有限公司"),
                        Map.entry(FieldKey.INVOICE_TAXPAYER_NUMBER, "91110000MA00000077"),
                        Map.entry(FieldKey.RECIPIENT_PHONE, "13800138000"));
    }

    @Test
    void aNumberThatIsNoCreditCodeIsNotProposedToTheTaxOffice() {
        typed.remove(FieldKey.INVOICE_TAXPAYER_NUMBER);
        typed.put(FieldKey.ORGANISATION_DOCUMENT, "LAW_FIRM");

        assertThat(proposals()).isEmpty();
    }

    @Test
    void whatWasClearedIsNotProposedAgain() {
        typed.put(FieldKey.INVOICE_TITLE, "");

        assertThat(proposals()).isEmpty();
    }

    @Test
    void theHolderOfTheAccountIsProposedAsHandlerAndAsRecipient() {
        typed.remove(FieldKey.HANDLER_NAME);
        typed.remove(FieldKey.RECIPIENT_NAME);
        Map<FieldKey, String> account = Map.of(FieldKey.HANDLER_NAME, "张三", FieldKey.HANDLER_MOBILE, "13900139000");

        assertThat(Proposals.of(SubjectKind.ORGANISATION, form(), Answers.of(typed), account))
                .containsOnly(Map.entry(FieldKey.HANDLER_NAME, "张三"), Map.entry(FieldKey.RECIPIENT_NAME, "张三"));
    }

    @Test
    void theUsualDocumentsAreProposedToWhoeverHasNotChosen() {
        typed.keySet().removeIf(field -> field.value().endsWith(".document"));

        assertThat(proposals().values())
                .containsExactlyInAnyOrder("SOCIAL_CREDIT_CODE", "RESIDENT_IDENTITY_CARD", "RESIDENT_IDENTITY_CARD");
    }

    private Map<FieldKey, String> proposals() {
        return Proposals.of(SubjectKind.ORGANISATION, form(), Answers.of(typed), Map.of());
    }

    private static List<FormField> form() {
        return FormPlan.of(Wanted.ORGANISATION.offer(), true);
    }

    private FieldProblem only() {
        List<FieldProblem> problems = check(Wanted.ORGANISATION.offer()).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private FormCheck check(ProjectOffer offer) {
        return FormCheck.of(offer, FormPlan.of(offer, true), Answers.of(typed), TODAY);
    }
}
