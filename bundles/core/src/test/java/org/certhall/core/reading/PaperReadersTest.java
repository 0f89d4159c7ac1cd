package org.certhall.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.Test;

class PaperReadersTest {
    private static final Paper PAPER = new Paper(PaperKind.LICENCE, new byte[0]);

    private final PaperReaders readers = new PaperReaders();

    private record Fixed(Set<Aspect> looksFor, PaperReading answer) implements PaperReader {
        @Override
        public String id() {
            return "fixed";
        }

        @Override
        public LocalisedText name() {
            return LocalisedText.same("fixed");
        }

        @Override
        public PaperReading read(Paper paper, Duration deadline) {
            return answer;
        }
    }

    @Test
    void knowsNothingWithoutReaders() {
        PaperReport report = readers.read(PAPER, Duration.ofSeconds(1));

        assertThat(report.looked()).isEmpty();
        assertThat(report.proposals()).isEmpty();
    }

    @Test
    void putsTheMoreCertainFirstAndNothingTwice() {
        readers.addReader(new Fixed(
                Set.of(Aspect.TEXT),
                seen(
                        proposal("某公司", Source.OCR, 0.5),
                        proposal("某某公司", Source.OCR, 0.9),
                        proposal("真公司", Source.OCR, 0.4))));
        readers.addReader(new Fixed(Set.of(Aspect.CODES), seen(proposal("真公司", Source.QR, 1))));

        PaperReport report = readers.read(PAPER, Duration.ofSeconds(1));

        assertThat(report.looked()).containsExactlyInAnyOrder(Aspect.TEXT, Aspect.CODES);
        assertThat(report.proposals(PaperItem.ORGANISATION_NAME))
                .extracting(Proposal::value, Proposal::source)
                .containsExactly(tuple("真公司", Source.QR), tuple("某某公司", Source.OCR), tuple("某公司", Source.OCR));
    }

    @Test
    void readerThatCouldNotLookHasNotLooked() {
        readers.addReader(new Fixed(Set.of(Aspect.TEXT), new PaperReading.Unavailable("no time is left")));

        assertThat(readers.read(PAPER, Duration.ofSeconds(1)).looked()).isEmpty();
    }

    private static PaperReading seen(Proposal... proposals) {
        return new PaperReading.Seen(List.of(proposals), List.of(), List.of());
    }

    private static Proposal proposal(String value, Source source, double confidence) {
        return new Proposal(PaperItem.ORGANISATION_NAME, value, source, confidence, Place.EVERYWHERE);
    }
}
