package org.certhall.plugins.reading.tesseract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Paper;
import org.certhall.api.reading.PaperReader;
import org.certhall.api.reading.PaperReading;
import org.certhall.api.reading.Proposal;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.reading.tesseract.Tesseract.NoTextException;

/** Takes the stamp off, straightens, recognises, and finds what forms ask for. */
final class TesseractReader implements PaperReader {
    private final Tesseract tesseract;
    private final Semaphore places;
    private volatile String missing = "tesseract has not been looked for yet";

    TesseractReader(Tesseract tesseract, int parallel) {
        this.tesseract = tesseract;
        places = new Semaphore(Math.max(1, parallel), true);
    }

    @Override
    public String id() {
        return "tesseract";
    }

    @Override
    public LocalisedText name() {
        return new LocalisedText("文字识别", "Text recognition");
    }

    @Override
    public Set<Aspect> looksFor() {
        return missing.isEmpty() ? Set.of(Aspect.TEXT) : Set.of();
    }

    /** Gives what is missing; blank where nothing is. */
    String missing() {
        return missing;
    }

    /** Looks for the program. */
    void look() {
        missing = tesseract.missing();
    }

    @Override
    public PaperReading read(Paper paper, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        String reason = missing;
        if (!reason.isEmpty()) {
            return new PaperReading.Unavailable(reason);
        }
        try {
            if (!places.tryAcquire(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                return new PaperReading.Unavailable("too many pictures are being read");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new PaperReading.Unavailable("stopped");
        }
        try {
            return read(paper, end);
        } catch (NoTextException none) {
            if (none.gone()) {
                missing = String.valueOf(none.getMessage());
            }
            return new PaperReading.Unavailable(String.valueOf(none.getMessage()));
        } finally {
            places.release();
        }
    }

    private PaperReading read(Paper paper, long end) throws NoTextException {
        Optional<BufferedImage> picture = decode(paper.picture());
        if (picture.isEmpty()) {
            return new PaperReading.Unavailable("the picture cannot be read");
        }
        Page page = Page.of(picture.get());
        List<WordLine> lines = new Recognition(tesseract, page, end).lines();
        List<Proposal> proposals = switch (paper.kind()) {
            case LICENCE ->
                new LicenceText(
                                lines,
                                page,
                                new CreditCodeText(tesseract, page, end),
                                new SecondLook(tesseract, page, end))
                        .proposals();
            case LETTER -> LetterText.proposals(lines, page);
            case IDENTITY_CARD, OTHER -> List.of();
        };
        return new PaperReading.Seen(
                proposals,
                List.of(),
                lines.stream().map(line -> line.seen(page)).toList());
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
