package org.certhall.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.application.Desk;
import org.certhall.core.catalogue.TrialCatalogue;
import org.certhall.core.document.TrialPapers;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkTrial;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a paper once it is kept: it is read, by whoever can, and what was read is kept with it. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class KeptReadingsTest {
    private static final FieldKey LICENCE = FieldKey.document("licence");
    private static final Place CORNER = new Place(0.8, 0.05, 0.1, 0.1);

    private final TestClock clock = TestClock.at("2026-11-22T03:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final TrialCatalogue catalogue;
    private final Principal applicant;
    private final WorkTrial work;
    private final TrialPapers papers;
    private final TrialReader reader = new TrialReader();
    private final KeptReadings readings;
    private final ReaderArrivals arrivals;
    private final OrderNumber number;

    KeptReadingsTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        catalogue = new TrialCatalogue(clock);
        catalogue.plug(TrialCatalogue.shipped("zqyl"));
        AccountId owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        applicant = Principals.account(owner.value(), Role.APPLICANT);
        Desk desk = new Desk(around, accounts.accounts(), catalogue.service(), applicant);
        number = desk.begin();
        work = new WorkTrial(around.store(), clock);
        readings = new KeptReadings(around.units(), around.protection(), work.queue(), clock);
        papers = new TrialPapers(around, desk.orders(), readings);
        PaperReaders readers = reader.alone();
        work.add(new PaperWork(around.units(), papers.kept(), readers, readings, clock));
        arrivals = new ReaderArrivals(readers, readings);
    }

    @AfterEach
    void close() {
        arrivals.close();
        papers.close();
        catalogue.close();
        accounts.close();
        around.close();
    }

    @Test
    void aPaperIsReadOnceItIsKeptAndWhatWasReadIsSealed() {
        reader.proposals.add(new Proposal(PaperItem.LEGAL_PERSON, "林示例", Source.OCR, 0.8, CORNER));
        reader.sees(new Mark.Code("https://else.example", CORNER));
        reader.sees(new Mark.Stamp(0.9, CORNER));
        reader.sees("法定代表人林示例");

        String licence = papers.add(applicant, number, LICENCE);
        assertThat(of(licence)).as("while it waits").isEmpty();
        work.run();

        KeptReading reading = of(licence).orElseThrow();
        assertThat(reading.kind()).isEqualTo(PaperKind.LICENCE);
        assertThat(reading.made()).isEqualTo(clock.instant());
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.again()).isFalse();
        assertThat(reading.report())
                .isEqualTo(new PaperReport(reader.aspects, reader.proposals, reader.marks, reader.lines));
        assertThat(sealed()).doesNotContain("林示例").doesNotContain("else.example");
        assertThat(work.payloads()).as("the order's own expiry").hasSize(1);
    }

    @Test
    void papersThatNobodyComparesAreNotRead() {
        String other = papers.add(applicant, number, FieldKey.document("identity-front"));
        work.run();

        assertThat(of(other)).isEmpty();
        assertThat(reader.asked).isEmpty();
    }

    @Test
    void aRemovedPaperTakesItsReadingAlong() {
        String read = papers.add(applicant, number, LICENCE);
        work.run();
        String waiting = papers.add(applicant, number, LICENCE);
        papers.desk().remove(applicant, read);
        papers.desk().remove(applicant, waiting);
        work.run();

        assertThat(of(read)).isEmpty();
        assertThat(of(waiting)).isEmpty();
        assertThat(reader.asked).hasSize(1);
    }

    @Test
    void aPaperIsReadAgainWhenTheReaderThatWasAwayComes() {
        reader.aspects.remove(Aspect.TEXT);
        String licence = papers.add(applicant, number, LICENCE);
        work.run();
        arrivals.look();
        work.run();
        assertThat(of(licence).orElseThrow().missing())
                .as("read once more for nothing")
                .containsExactly(Aspect.TEXT);
        assertThat(reader.asked).hasSize(1);

        reader.aspects.add(Aspect.TEXT);
        arrivals.look();
        work.run();
        arrivals.look();
        work.run();

        assertThat(of(licence).orElseThrow().missing()).isEmpty();
        assertThat(reader.asked).hasSize(2);
    }

    @Test
    void aReaderThatIsBusyIsAskedAgainAndNotForEver() {
        reader.busy = true;
        String licence = papers.add(applicant, number, LICENCE);
        work.run();
        assertThat(of(licence).orElseThrow().again()).isTrue();

        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofMinutes(1));
            work.run();
        }

        KeptReading reading = of(licence).orElseThrow();
        assertThat(reading.again()).isFalse();
        assertThat(reading.missing()).hasSize(3);
        assertThat(reader.asked).hasSize(4);
        assertThat(work.payloads()).as("the order's own expiry").hasSize(1);
    }

    @Test
    void whoeverListensHearsOfHisOwnOrderAlone() {
        List<String> heard = new CopyOnWriteArrayList<>();
        ReadingNews news = new ReadingNews(around.units());
        Subscription own = news.subscribe(number, () -> heard.add("own"));
        Subscription other =
                news.subscribe(OrderNumber.draw(LocalDate.of(2026, 11, 22), new Random(77)), () -> heard.add("other"));

        news.look();
        papers.add(applicant, number, LICENCE);
        work.run();
        news.look();
        news.look();
        own.close();
        other.close();
        news.close();

        assertThat(heard).containsExactly("own");
    }

    private Optional<KeptReading> of(String document) {
        return around.units().read(entities -> readings.of(entities, document));
    }

    private String sealed() {
        return around.units()
                .read(entities -> entities.createQuery("select r from ReadingRow r", ReadingRow.class)
                        .getResultStream()
                        .map(row -> new String(row.reportSealed(), StandardCharsets.UTF_8))
                        .reduce("", String::concat));
    }
}
