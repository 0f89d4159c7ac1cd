package org.certhall.plugins.reading.marks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperKind;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Proposal;
import org.certhall.api.value.LocalisedText;

/** Finds QR codes and stamps; a licence's own code also says what the licence says. */
final class MarksReader implements PaperReader {
    @Override
    public String id() {
        return "marks";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("二维码与印章", "QR codes and stamps");
    }

    @Override
    public Set<Aspect> looksFor() {
        return Set.of(Aspect.CODES, Aspect.STAMPS);
    }

    @Override
    public PaperReading read(Paper paper, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        if (deadline.isNegative() || deadline.isZero()) {
            return new PaperReading.Unavailable("no time is left");
        }
        Optional<BufferedImage> picture = decode(paper.picture());
        if (picture.isEmpty()) {
            return new PaperReading.Unavailable("the picture cannot be read");
        }
        List<Mark> marks = new ArrayList<>(StampSearch.in(picture.get()));
        List<Mark.Code> codes = CodeSearch.in(picture.get(), end);
        marks.addAll(codes);
        if (System.nanoTime() - end > 0) {
            return new PaperReading.Unavailable("the search has taken too long");
        }
        return new PaperReading.Seen(paper.kind() == PaperKind.LICENCE ? said(codes) : List.of(), marks, List.of());
    }

    private static List<Proposal> said(List<Mark.Code> codes) {
        return codes.stream().flatMap(code -> LicenceCode.read(code).stream()).toList();
    }

    private static Optional<BufferedImage> decode(byte[] picture) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException | RuntimeException broken) {
            // The decoders answer some broken files with whatever runtime exception they come upon.
            return Optional.empty();
        }
    }
}
