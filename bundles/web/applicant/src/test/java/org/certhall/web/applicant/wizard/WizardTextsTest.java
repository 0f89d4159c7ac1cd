package org.certhall.web.applicant.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.Forecast;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.application.Section;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.Fault;
import org.certhall.api.identifier.UnifiedSocialCreditCode;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WizardTextsTest {
    private static final Words ZH = WizardTexts.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = WizardTexts.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "organisation.name, 申请机构名称",
        "organisation.document, 机构证件类型",
        "organisation.number, 机构证件号码",
        "legal-person.name, 法人真实姓名",
        "legal-person.document, 法人证件类型",
        "legal-person.number, 法人证件号码",
        "user-identifier, 用户唯一标识",
        "document:licence, 机构证件上传",
        "document:seal, 电子印章上传",
        "handler.name, 经办人真实姓名",
        "handler.document, 经办人证件类型",
        "handler.number, 经办人证件号码",
        "handler.mobile, 经办人手机号码",
        "handler.mail, 经办人邮箱地址",
        "handler.address, 经办人联系地址",
        "handler.department, 经办人所属部门",
        "document:letter, 机构授权书上传",
        "invoice.title, 发票抬头",
        "invoice.tax-address, 税务登记地址",
        "invoice.bank, 开户行名",
        "invoice.account, 银行账号",
        "invoice.phone, 联系电话",
        "invoice.taxpayer-number, 纳税人识别号",
        "recipient.name, 收件人姓名",
        "recipient.address, 收件人地址",
        "recipient.phone, 收件人电话"
    })
    void theGuidesLabelsAreUsedLetterByLetter(String key, String label) {
        FormField field = field(new FieldKey(key), Kind.LINE);

        assertThat(new FieldTexts(ZH, SubjectKind.ORGANISATION).label(field)).isEqualTo(label);
        assertThat(new FieldTexts(EN, SubjectKind.ORGANISATION).label(field)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForAnOfficerIsSaid(Forecast.Reason reason) {
        String key = "forecast." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(ZH.get(key)).isNotBlank().isNotEqualTo(key);
        assertThat(EN.get(key)).isNotBlank().isNotEqualTo(key);
    }

    @Test
    void whoAppliesForHimselfIsNoHandler() {
        FormField name = field(FieldKey.HANDLER_NAME, Kind.PERSON_NAME);

        assertThat(new FieldTexts(ZH, SubjectKind.INDIVIDUAL).label(name)).isEqualTo("申请人真实姓名");
        assertThat(new FieldTexts(ZH, SubjectKind.INDIVIDUAL).heading(Section.HANDLER))
                .isEqualTo("申请人信息");
    }

    @Test
    void theProjectsOwnWordsNameItsFields() {
        LocalisedText label = new LocalisedText("网点号", "Branch number");
        FormField extra = new FormField(
                FieldKey.extra("branch"), Section.ORGANISATION, Kind.LINE, true, true, label, null, List.of(), false);
        FormField holder = new FormField(
                FieldKey.holder("operator"),
                Section.ORGANISATION,
                Kind.PERSON_NAME,
                true,
                true,
                new LocalisedText("经办员", "Operator"),
                null,
                List.of(),
                false);

        FieldTexts texts = new FieldTexts(ZH, SubjectKind.ORGANISATION);
        assertThat(texts.label(extra)).isEqualTo("网点号");
        assertThat(texts.placeholder(extra)).isEqualTo("请输入网点号");
        assertThat(texts.label(holder)).isEqualTo("经办员姓名");
    }

    @Test
    void theWrongCharacterIsNamedWithItsPlace() {
        Fault fault = UnifiedSocialCreditCode.read("91110000MA00000O7I").fault().orElseThrow();
        FieldProblem problem = new FieldProblem(FieldKey.ORGANISATION_NUMBER, FieldProblem.Code.FAULT, fault, 0, null);

        String said = new ProblemTexts(ZH).of(field(FieldKey.ORGANISATION_NUMBER, Kind.ORGANISATION_NUMBER), problem);

        assertThat(said).contains("第 " + fault.place() + " 位", fault.character());
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void everyFaultHasItsSentence(Fault.Kind kind) {
        FormField field = field(FieldKey.ORGANISATION_NUMBER, Kind.ORGANISATION_NUMBER);
        FieldProblem problem =
                new FieldProblem(field.key(), FieldProblem.Code.FAULT, new Fault(kind, 3, "O", 18), 0, null);

        assertThat(new ProblemTexts(ZH).of(field, problem)).isNotBlank().doesNotContain("{");
        assertThat(new ProblemTexts(EN).of(field, problem)).isNotBlank().doesNotContain("{");
    }

    @Test
    void everyRefusalAndStepHasItsWords() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(ApplicationException.Code.values())
                                .map(code -> "refused."
                                        + code.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        Arrays.stream(Step.values()).map(step -> "title." + Steps.name(step)))
                .flatMap(all -> all);

        assertThat(keys).allSatisfy(key -> {
            assertThat(ZH.get(key)).isNotBlank();
            assertThat(EN.get(key)).isNotBlank();
        });
    }

    private static FormField field(FieldKey key, Kind kind) {
        return new FormField(key, Section.HANDLER, kind, true, false, null, null, List.of(), false);
    }
}
