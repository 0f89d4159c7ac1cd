package org.certhall.testing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.TextLine;
import org.junit.jupiter.api.Test;

/** What every {@link PaperReader} must keep, whatever the picture is; a reader's author extends this class. */
public abstract class PaperReaderContract {
    private static final Duration PLENTY = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(30);
    /** How late an answer may be on a busy machine. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final Paper LICENCE = new Paper(PaperKind.LICENCE, licence());

    /** Gives the reader under test, with everything there that it needs; the same for the whole test. */
    protected abstract PaperReader reader();

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        assertThat(reader().id()).matches("[a-z][a-z0-9.-]{0,62}");
        assertThat(reader().name().in(Locale.CHINESE)).isNotBlank();
        assertThat(reader().name().in(Locale.ENGLISH)).isNotBlank();
        assertThat(reader().looksFor()).isNotEmpty();
    }

    @Test
    final void seesNothingOnABlankPage() {
        byte[] blank = new Photograph(0, 0, 0, 0, 0, 0.9f).take(PrintedPaper.blank(), new Random(1));

        PaperReading.Seen seen = seen(new Paper(PaperKind.LICENCE, blank));

        assertThat(seen.proposals()).isEmpty();
        assertThat(seen.marks()).isEmpty();
    }

    @Test
    final void seesWhatItLooksForOnAStampedLicenceAndNothingElse() {
        PaperReading.Seen seen = seen(LICENCE);

        assertThat(seen.proposals().size() + seen.marks().size() + seen.lines().size())
                .isPositive();
        for (Mark mark : seen.marks()) {
            assertThat(reader().looksFor()).contains(mark instanceof Mark.Code ? Aspect.CODES : Aspect.STAMPS);
            assertInside(mark.place());
        }
        for (Proposal proposal : seen.proposals()) {
            assertThat(proposal.value()).isNotBlank();
            assertThat(proposal.confidence()).isBetween(0.0, 1.0);
            assertInside(proposal.place());
        }
        for (TextLine line : seen.lines()) {
            assertThat(reader().looksFor()).contains(Aspect.TEXT);
            assertThat(line.confidence()).isBetween(0.0, 1.0);
            assertInside(line.place());
        }
    }

    @Test
    final void answersToWhatIsNoPicture() {
        List<byte[]> broken = List.of(
                new byte[0],
                new byte[] {1, 2, 3},
                "%PDF-1.7 no picture at all".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(LICENCE.picture(), 200));
        for (byte[] bytes : broken) {
            assertThat(reader().read(new Paper(PaperKind.OTHER, bytes), PLENTY))
                    .isInstanceOfSatisfying(
                            PaperReading.Unavailable.class,
                            unavailable -> assertThat(unavailable.reason()).isNotBlank());
        }
    }

    @Test
    final void answersInTimeEvenWithoutTime() {

        assertThat(reader().read(LICENCE, Duration.ZERO)).isInstanceOf(PaperReading.Unavailable.class);
        long start = System.nanoTime();
        reader().read(LICENCE, SHORT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(GRACE));
    }

    @Test
    final void readsManyAtOnceAndTheSameEachTime() throws Exception {
        PaperReading once = reader().read(LICENCE, PLENTY);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<PaperReading>> readings = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readings.add(threads.submit(() -> reader().read(LICENCE, PLENTY)));
            }
            for (Future<PaperReading> reading : readings) {
                assertThat(reading.get()).isEqualTo(once);
            }
        } finally {
            threads.shutdown();
        }
    }

    private PaperReading.Seen seen(Paper paper) {
        PaperReading reading = reader().read(paper, PLENTY);
        assertThat(reading).isInstanceOf(PaperReading.Seen.class);
        return (PaperReading.Seen) reading;
    }

    private static byte[] licence() {
        Random random = new Random(7);
        PaperFacts facts = PaperFacts.draw(random);
        BufferedImage page = PrintedPaper.licence(facts);
        Stamping.stamp(page, facts.organisation(), 1650, 1250, random);
        return Photograph.draw(0.2, random).take(page, random);
    }

    private static void assertInside(Place place) {
        assertThat(place.left()).isBetween(0.0, 1.0);
        assertThat(place.top()).isBetween(0.0, 1.0);
        assertThat(place.left() + place.width()).isBetween(0.0, 1.000001);
        assertThat(place.top() + place.height()).isBetween(0.0, 1.000001);
    }
}
