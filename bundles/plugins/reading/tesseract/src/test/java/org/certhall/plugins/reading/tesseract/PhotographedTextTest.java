package org.certhall.plugins.reading.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.TextLine;
import org.certhall.testing.paper.PaperFacts;
import org.certhall.testing.paper.Photograph;
import org.certhall.testing.paper.PrintedPaper;
import org.certhall.testing.paper.Rates;
import org.certhall.testing.paper.Stamping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures for text on papers that were printed, stamped across the text and photographed in effect. */
class PhotographedTextTest {
    private static final int PAPERS = Boolean.getBoolean("certhall.soak") ? 100 : 2;
    private static final TesseractReader READER = new TesseractReader(new Tesseract("tesseract"), 1);

    @Test
    void readsMostOfWhatPapersSay() {
        READER.look();
        Rates rates = new Rates();
        for (int seed = 1; seed <= PAPERS; seed++) {
            Random random = new Random(seed);
            Photograph circumstances = Photograph.draw(random.nextDouble(), random);
            licence(PaperFacts.draw(random), circumstances, random, rates);
            letter(PaperFacts.draw(random), circumstances, random, rates);
        }

        System.out.println("Text: " + rates);
        assertThat(rates.of("code is right")).as("%s", rates).isGreaterThanOrEqualTo(0.8);
        assertThat(rates.of("code is never wrong")).as("%s", rates).isGreaterThanOrEqualTo(0.99);
        assertThat(rates.of("organisation is right")).as("%s", rates).isGreaterThanOrEqualTo(0.6);
        assertThat(rates.of("organisation is never wrong")).as("%s", rates).isGreaterThanOrEqualTo(0.9);
        assertThat(rates.of("legal person is never wrong")).as("%s", rates).isGreaterThanOrEqualTo(0.9);
        assertThat(rates.of("address is right")).as("%s", rates).isGreaterThanOrEqualTo(0.6);
        assertThat(rates.of("address is never wrong")).as("%s", rates).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.of("name in the letter")).as("%s", rates).isGreaterThanOrEqualTo(0.6);
    }

    private static void licence(PaperFacts facts, Photograph circumstances, Random random, Rates rates) {
        BufferedImage page = PrintedPaper.licence(facts);
        Stamping.stamp(page, facts.organisation(), random.nextInt(500, 900), random.nextInt(550, 750), random);
        Map<PaperItem, String> said = said(
                READER.read(new Paper(PaperKind.LICENCE, circumstances.take(page, random)), Duration.ofMinutes(1)));
        count(rates, "code", facts.code(), said.get(PaperItem.SOCIAL_CREDIT_CODE));
        count(rates, "organisation", facts.organisation(), said.get(PaperItem.ORGANISATION_NAME));
        count(rates, "legal person", facts.legalPerson(), said.get(PaperItem.LEGAL_PERSON));
        count(rates, "address", facts.address(), said.get(PaperItem.ADDRESS));
    }

    /** What is not proposed is neither right nor wrong. */
    private static void count(Rates rates, String what, String printed, @Nullable String proposed) {
        rates.count(what + " is right", printed.equals(proposed));
        rates.count(what + " is never wrong", proposed == null || printed.equals(proposed));
    }

    private static void letter(PaperFacts facts, Photograph circumstances, Random random, Rates rates) {
        BufferedImage page = PrintedPaper.letter(facts, "CERTHALL:L1:26112348371052:ABCDEFGHIJKLMNOP");
        Stamping.stamp(page, facts.organisation(), random.nextInt(950, 1350), random.nextInt(1450, 1700), random);
        PaperReading reading =
                READER.read(new Paper(PaperKind.LETTER, circumstances.take(page, random)), Duration.ofMinutes(1));
        rates.count("handler proposed", facts.handler().equals(said(reading).get(PaperItem.HANDLER_NAME)));
        String text = ((PaperReading.Seen) reading)
                .lines().stream().map(TextLine::text).collect(Collectors.joining());
        rates.count("name in the letter", text.contains(facts.handler()));
    }

    private static Map<PaperItem, String> said(PaperReading reading) {
        return ((PaperReading.Seen) reading)
                .proposals().stream().collect(Collectors.toMap(Proposal::item, Proposal::value));
    }
}
