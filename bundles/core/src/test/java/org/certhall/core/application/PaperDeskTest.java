package org.certhall.core.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.Role;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldOffer;
import org.certhall.api.application.FieldOffer.Source;
import org.certhall.api.application.PaperOffers;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.application.Step;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Finding;
import org.certhall.api.reading.Finding.Check;
import org.certhall.api.reading.Finding.Outcome;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.reading.TrialReader;
import org.certhall.core.reading.TrialReading;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say of pictures that were read: offers and hints, and nothing by themselves. */
class PaperDeskTest {
    private static final FieldKey LICENCE = FieldKey.document("licence");
    private static final FieldKey LETTER = FieldKey.document("letter");
    private static final String NAME = "北京启明星河科技有限公司";
    private static final String CODE = "91110000MA00000077";

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final Desk desk;
    private final WorkTrial work;
    private final TrialReader reader = new TrialReader();
    private final TrialReading reading;
    private final TrialPapers papers;
    private final PaperOffers offers;
    private final OrderNumber number;

    PaperDeskTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        applicant = newcomer("zhang", "13800138000");
        desk = new Desk(around, accounts.accounts(), catalogue.service(), applicant);
        work = new WorkTrial(around.store(), clock);
        KeptReadings readings = new KeptReadings(around.units(), around.protection(), work.queue(), clock);
        papers = new TrialPapers(around, desk.orders(), readings);
        reading = new TrialReading(around, papers.kept(), reader, readings);
        work.add(reading.work());
        offers = desk.paperOffers(readings, reading.news());
        number = desk.begin();
        reader.proposals.add(proposal(PaperItem.SOCIAL_CREDIT_CODE, CODE, Proposal.Source.QR));
        reader.proposals.add(proposal(PaperItem.ORGANISATION_NAME, NAME, Proposal.Source.QR));
        reader.proposals.add(proposal(PaperItem.ORGANISATION_NAME, "北京启明星问科技有限公司", Proposal.Source.OCR));
        reader.proposals.add(proposal(PaperItem.LEGAL_PERSON, "林示例", Proposal.Source.OCR));
        reader.proposals.add(proposal(PaperItem.ADDRESS, "北京市海淀区示例路1号", Proposal.Source.OCR));
    }

    @AfterEach
    void close() {
        reading.close();
        papers.close();
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void aLicenceOffersWhatItSaysWithItsSourceAndFillsInNothing() {
        add(LICENCE);
        assertThat(only().reading()).isTrue();
        work.run();

        ReadPaper read = only();

        assertThat(read.reading()).isFalse();
        assertThat(read.missing()).isEmpty();
        assertThat(read.items()).isEqualTo(4);
        assertThat(read.offers())
                .containsExactlyInAnyOrder(
                        new FieldOffer(FieldKey.ORGANISATION_NAME, NAME, Source.QR),
                        new FieldOffer(FieldKey.ORGANISATION_NUMBER, CODE, Source.QR),
                        new FieldOffer(FieldKey.LEGAL_PERSON_NAME, "林示例", Source.OCR),
                        new FieldOffer(FieldKey.INVOICE_TAX_ADDRESS, "北京市海淀区示例路1号", Source.OCR));
        assertThat(desk.open(number).value(FieldKey.ORGANISATION_NAME)).isEmpty();
    }

    @Test
    void whatTheFormSaysAlreadyIsNotOffered() {
        save(FieldKey.ORGANISATION_NAME, NAME);
        save(FieldKey.ORGANISATION_NUMBER, "9111 0000 ma00 0000 77");
        save(FieldKey.LEGAL_PERSON_NAME, "别人");
        add(LICENCE);
        work.run();

        assertThat(fields()).containsExactlyInAnyOrder(FieldKey.LEGAL_PERSON_NAME, FieldKey.INVOICE_TAX_ADDRESS);
        assertThat(desk.open(number).value(FieldKey.LEGAL_PERSON_NAME)).isEqualTo("别人");
    }

    @Test
    void aCreditCodeIsNoOfferForAnotherKindOfDocument() {
        save(FieldKey.ORGANISATION_DOCUMENT, "LAW_FIRM");
        add(LICENCE);
        work.run();

        assertThat(fields()).doesNotContain(FieldKey.ORGANISATION_NUMBER);
    }

    @Test
    void whatWasDismissedDoesNotComeBackWithAnotherPicture() {
        add(LICENCE);
        work.run();
        offers.dismiss(applicant, number, new FieldOffer(FieldKey.LEGAL_PERSON_NAME, "林示例", Source.OCR));
        offers.dismiss(applicant, number, new FieldOffer(FieldKey.ORGANISATION_NAME, "从未读到", Source.OCR));
        assertThat(fields()).hasSize(3).doesNotContain(FieldKey.LEGAL_PERSON_NAME);

        add(LICENCE);
        work.run();
        assertThat(fields()).hasSize(3).doesNotContain(FieldKey.LEGAL_PERSON_NAME);

        save(FieldKey.HANDLER_ADDRESS, "甲地");
        assertThat(fields()).hasSize(3);
    }

    @Test
    void offersGoWithTheirPicture() {
        add(LICENCE);
        work.run();

        save(LICENCE, "");

        assertThat(offers.list(applicant, number)).isEmpty();
    }

    @Test
    void whoeverLacksAReaderIsToldWhichAndWhoeverReadsNothingToo() {
        reader.aspects.remove(Aspect.TEXT);
        reader.proposals.clear();
        add(LICENCE);
        work.run();

        assertThat(only().missing()).containsExactly(Aspect.TEXT);
        assertThat(only().items()).isZero();
    }

    @Test
    void aLicenceWithoutAStampAndALetterOfAnotherApplicationAreHintedAt() {
        add(LICENCE);
        reader.sees(new Mark.Code(code(desk.begin()), Place.EVERYWHERE));
        add(LETTER);
        work.run();

        Map<FieldKey, List<Check>> doubts = doubts();
        assertThat(doubts.get(LICENCE)).containsExactly(Check.STAMP);
        assertThat(doubts.get(LETTER)).containsExactly(Check.DRAFT_CODE, Check.STAMP, Check.HANDLER_NAME);
        assertThat(paper(LETTER).doubts().get(0).outcome()).isEqualTo(Outcome.DIFFERS);
        assertThat(paper(LETTER).offers()).isEmpty();
    }

    @Test
    void theRightLetterLeavesNoDoubtUntilSomethingIsChanged() {
        reader.sees(new Mark.Code(code(number), Place.EVERYWHERE));
        reader.sees(new Mark.Stamp(0.9, Place.EVERYWHERE));
        reader.sees("授权张三为本机构经办人");
        add(LETTER);
        work.run();
        assertThat(only().doubts()).isEmpty();

        save(FieldKey.ORGANISATION_NAME, NAME);

        assertThat(only().doubts()).extracting(Finding::outcome).containsExactly(Outcome.OUTDATED);
    }

    @Test
    void whatTheAccountKnowsOfTheOrganisationIsOfferedToo() {
        OrderNumber first = desk.begin();
        desk.fillIn(first);
        desk.submit(first);
        reader.proposals.removeIf(proposal -> proposal.item() == PaperItem.LEGAL_PERSON);
        add(LICENCE);
        work.run();

        assertThat(only().offers())
                .contains(
                        new FieldOffer(FieldKey.LEGAL_PERSON_NAME, "林示例", Source.FORMER),
                        new FieldOffer(FieldKey.LEGAL_PERSON_NUMBER, "11010519491231002X", Source.FORMER));
    }

    @Test
    void nobodyReadsSomebodyElsesPicture() {
        Principal stranger = newcomer("lisi", "13900139000");
        String picture = add(LICENCE);
        work.run();

        refused(() -> offers.list(stranger, number));
        refused(() -> offers.subscribe(stranger, number, () -> {}));
        refused(() -> offers.dismiss(stranger, number, new FieldOffer(FieldKey.LEGAL_PERSON_NAME, "林示例", Source.OCR)));

        OrderNumber strange = desk.applications().begin(stranger, Desk.ZQYL);
        desk.applications().save(stranger, strange, Step.APPLICANT, List.of(new Edit(LICENCE, picture, 0)));
        assertThat(offers.list(stranger, strange)).isEmpty();
    }

    @Test
    void newsComeWhenAPictureHasBeenRead() {
        List<String> heard = new ArrayList<>();
        try (Subscription news = offers.subscribe(applicant, number, () -> heard.add("read"))) {
            reading.lookForNews();
            add(LICENCE);
            work.run();
            reading.lookForNews();
        }

        assertThat(heard).containsExactly("read");
    }

    private Principal newcomer(String login, String mobile) {
        return Principals.account(accounts.create(login, mobile, Role.APPLICANT).value(), Role.APPLICANT);
    }

    private static Proposal proposal(PaperItem item, String value, Proposal.Source source) {
        return new Proposal(item, value, source, 0.9, Place.EVERYWHERE);
    }

    private String add(FieldKey field) {
        String id = papers.add(applicant, number, field);
        save(field, id);
        return id;
    }

    private void save(FieldKey field, String value) {
        desk.applications().save(applicant, number, Step.APPLICANT, List.of(new Edit(field, value, Long.MAX_VALUE)));
    }

    private ReadPaper only() {
        List<ReadPaper> all = offers.list(applicant, number);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private ReadPaper paper(FieldKey field) {
        return offers.list(applicant, number).stream()
                .filter(read -> read.paper().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private List<FieldKey> fields() {
        return only().offers().stream().map(FieldOffer::field).toList();
    }

    private Map<FieldKey, List<Check>> doubts() {
        return Map.of(LICENCE, checks(LICENCE), LETTER, checks(LETTER));
    }

    private List<Check> checks(FieldKey field) {
        return paper(field).doubts().stream().map(Finding::check).toList();
    }

    /** Gives what the code on an application's letter says. */
    private String code(OrderNumber of) {
        byte[] letter = desk.applications().letter(applicant, of, LETTER, LetterFormat.DOCX, Locale.CHINA);
        return new String(letter, UTF_8)
                .lines()
                .filter(line -> line.startsWith("CERTHALL:"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ApplicationException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.UNKNOWN));
    }
}
