package org.certhall.plugins.reading.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.testing.paper.PaperFacts;
import org.certhall.testing.paper.Photograph;
import org.certhall.testing.paper.PrintedPaper;
import org.certhall.testing.paper.Rates;
import org.certhall.testing.paper.Stamping;
import org.junit.jupiter.api.Test;

/** Figures for codes and stamps on papers that were printed, stamped and photographed in effect. */
class PhotographedMarksTest {
    private static final int PAPERS = Boolean.getBoolean("certhall.soak") ? 200 : 2;
    private static final String DRAFT = "CERTHALL:L1:26112348371052:ABCDEFGHIJKLMNOP";

    @Test
    void findsNearlyAllCodesAndStampsAndInventsNone() {
        Rates rates = new Rates();
        for (int seed = 1; seed <= PAPERS; seed++) {
            Random random = new Random(seed);
            double strength = random.nextDouble();
            letter(PaperFacts.draw(random), Photograph.draw(strength, random), random, rates);
            licence(PaperFacts.draw(random), Photograph.draw(strength, random), random, rates);
        }

        assertThat(rates.of("draft code")).as("%s", rates).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.of("licence code")).as("%s", rates).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.of("stamp")).as("%s", rates).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.of("stamp where it is")).as("%s", rates).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.of("no stamp where there is none")).as("%s", rates).isEqualTo(1);
        System.out.println("Marks: " + rates);
    }

    private static void letter(PaperFacts facts, Photograph circumstances, Random random, Rates rates) {
        BufferedImage page = PrintedPaper.letter(facts, DRAFT);
        rates.count(
                "no stamp where there is none",
                stamps(read(PaperKind.LETTER, circumstances.take(page, random))).isEmpty());
        int x = random.nextInt(950, 1350);
        int y = random.nextInt(1450, 1700);
        Stamping.stamp(page, facts.organisation(), x, y, random);
        PaperReading.Seen seen = read(PaperKind.LETTER, circumstances.take(page, random));
        rates.count(
                "draft code",
                seen.marks().stream()
                        .anyMatch(mark ->
                                mark instanceof Mark.Code code && code.text().equals(DRAFT)));
        rates.count("stamp", !stamps(seen).isEmpty());
        rates.count(
                "stamp where it is",
                stamps(seen).size() == 1
                        && about(
                                stamps(seen).get(0).place(),
                                (double) x / page.getWidth(),
                                (double) y / page.getHeight()));
    }

    private static void licence(PaperFacts facts, Photograph circumstances, Random random, Rates rates) {
        BufferedImage page = PrintedPaper.licence(facts);
        Stamping.stamp(page, facts.organisation(), 1980, 420, random);
        PaperReading.Seen seen = read(PaperKind.LICENCE, circumstances.take(page, random));
        rates.count(
                "licence code",
                seen.proposals().stream()
                        .filter(proposal -> proposal.item() == PaperItem.SOCIAL_CREDIT_CODE)
                        .map(Proposal::value)
                        .anyMatch(facts.code()::equals));
        rates.count("stamp", !stamps(seen).isEmpty());
    }

    private static boolean about(Place place, double x, double y) {
        return Math.abs(place.left() + place.width() / 2 - x) < 0.06
                && Math.abs(place.top() + place.height() / 2 - y) < 0.06;
    }

    private static List<Mark.Stamp> stamps(PaperReading.Seen seen) {
        return seen.marks().stream()
                .filter(Mark.Stamp.class::isInstance)
                .map(Mark.Stamp.class::cast)
                .toList();
    }

    private static PaperReading.Seen read(PaperKind kind, byte[] picture) {
        return (PaperReading.Seen) new MarksReader().read(new Paper(kind, picture), Duration.ofMinutes(1));
    }
}
