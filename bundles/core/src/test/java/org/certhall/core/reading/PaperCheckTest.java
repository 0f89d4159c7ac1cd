package org.certhall.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Finding;
import org.certhall.api.reading.Finding.Check;
import org.certhall.api.reading.Finding.Outcome;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.certhall.api.reading.TextLine;
import org.junit.jupiter.api.Test;

class PaperCheckTest {
    private static final Place CORNER = new Place(0.8, 0.05, 0.1, 0.1);
    private static final Place MIDDLE = new Place(0.4, 0.5, 0.2, 0.1);
    private static final Set<Aspect> ALL = EnumSet.allOf(Aspect.class);
    private static final String OURS = "ours";

    @Test
    void nothingIsKnownWhereNobodyLooked() {
        PaperReport report = new PaperReport(Set.of(), List.of(), List.of(), List.of());

        assertThat(letter(report)).extracting(Finding::outcome).containsOnly(Outcome.NOT_CHECKED);
        assertThat(licence(report)).extracting(Finding::outcome).containsOnly(Outcome.NOT_CHECKED);
        assertThat(letter(report)).allMatch(Finding::doubtful);
    }

    @Test
    void seesNothingOnAnEmptyPage() {
        PaperReport report = new PaperReport(ALL, List.of(), List.of(), List.of());

        assertThat(letter(report)).extracting(Finding::outcome).containsOnly(Outcome.NOT_SEEN);
        assertThat(licence(report)).extracting(Finding::outcome).containsOnly(Outcome.NOT_SEEN);
    }

    @Test
    void letterThatIsAsItShouldBeLeavesNoDoubt() {
        PaperReport report = new PaperReport(
                ALL,
                List.of(),
                List.of(new Mark.Code("https://else.example", MIDDLE), new Mark.Code(OURS, CORNER), stamp()),
                List.of(line("本机构某公司授权王经", MIDDLE), line("办(证件号码", CORNER)));

        assertThat(letter(report)).noneMatch(Finding::doubtful);
        assertThat(letter(report).get(0).place()).isEqualTo(CORNER);
        assertThat(letter(report).get(2).place())
                .as("both lines over which the name goes")
                .isEqualTo(MIDDLE.with(CORNER));
    }

    @Test
    void anotherDraftsLetterDiffersAndSomebodyElsesCodeIsNone() {
        assertThat(codeFinding("another").outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(codeFinding("https://else.example").outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void recognisedTextConfirmsButNeverAccuses() {
        PaperReport report = new PaperReport(
                ALL,
                List.of(proposal(PaperItem.LEGAL_PERSON, "朱欧", Source.OCR)),
                List.of(stamp()),
                List.of(line("名称北京启明星河料技有限公司", MIDDLE), line("法定代表人朱欧", MIDDLE)));

        List<Finding> findings = new PaperCheck(report).licence("北京启明星河科技有限公司", "", "朱艳");

        assertThat(of(findings, Check.ORGANISATION_NAME))
                .as("one character of twelve misread")
                .isEqualTo(Outcome.AGREES);
        assertThat(of(findings, Check.LEGAL_PERSON)).isEqualTo(Outcome.NOT_SEEN);
        assertThat(findings).extracting(Finding::check).doesNotContain(Check.SOCIAL_CREDIT_CODE);
    }

    @Test
    void numberWhoseCheckHoldsBothConfirmsAndAccuses() {
        assertThat(of(licence(withCode("91110000MA00000077")), Check.SOCIAL_CREDIT_CODE))
                .isEqualTo(Outcome.AGREES);
        assertThat(of(licence(withCode("91310000MA0000007L")), Check.SOCIAL_CREDIT_CODE))
                .isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void licencesOwnCodeSaysTheNameWithoutText() {
        PaperReport report = new PaperReport(
                Set.of(Aspect.CODES, Aspect.STAMPS),
                List.of(proposal(PaperItem.ORGANISATION_NAME, "北京启明(集团)有限公司", Source.QR)),
                List.of(stamp()),
                List.of());

        List<Finding> findings = new PaperCheck(report).licence("北京启明（集团）有限公司", "91110000MA00000077", "林示例");

        assertThat(of(findings, Check.ORGANISATION_NAME)).isEqualTo(Outcome.AGREES);
        assertThat(of(findings, Check.LEGAL_PERSON)).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(of(findings, Check.STAMP)).isEqualTo(Outcome.AGREES);
    }

    private static PaperReport withCode(String code) {
        return new PaperReport(
                ALL, List.of(proposal(PaperItem.SOCIAL_CREDIT_CODE, code, Source.OCR)), List.of(), List.of());
    }

    private static Finding codeFinding(String text) {
        PaperReport report =
                new PaperReport(Set.of(Aspect.CODES), List.of(), List.of(new Mark.Code(text, CORNER)), List.of());
        return letter(report).get(0);
    }

    private static List<Finding> letter(PaperReport report) {
        return new PaperCheck(report).letter(PaperCheckTest::check, "王经办");
    }

    private static List<Finding> licence(PaperReport report) {
        return new PaperCheck(report).licence("北京启明星河科技有限公司", "91110000MA00000077", "林示例");
    }

    private static Outcome check(String code) {
        return switch (code) {
            case OURS -> Outcome.AGREES;
            case "another" -> Outcome.DIFFERS;
            default -> Outcome.NOT_SEEN;
        };
    }

    private static Outcome of(List<Finding> findings, Check check) {
        return findings.stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static Proposal proposal(PaperItem item, String value, Source source) {
        return new Proposal(item, value, source, 0.9, MIDDLE);
    }

    private static TextLine line(String text, Place place) {
        return new TextLine(text, 0.9, place);
    }

    private static Mark.Stamp stamp() {
        return new Mark.Stamp(0.9, MIDDLE);
    }
}
