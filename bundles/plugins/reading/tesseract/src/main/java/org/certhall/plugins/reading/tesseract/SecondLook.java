package org.certhall.plugins.reading.tesseract;

import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import org.certhall.api.identifier.TypedText;
import org.certhall.plugins.reading.tesseract.Tesseract.NoTextException;

/** One value read once more by itself: what both readings say is nearly always what stands there. */
final class SecondLook {
    private static final List<String> ARGUMENTS =
            List.of("stdin", "stdout", "-l", "chi_sim", "--psm", "7", "--dpi", "240");

    /** More makes the text larger than what the program has learnt from. */
    private static final double LARGER = 1.2;

    private static final int MARGIN = 30;

    private final Tesseract tesseract;
    private final Page page;
    private final long end;

    SecondLook(Tesseract tesseract, Page page, long end) {
        this.tesseract = tesseract;
        this.page = page;
        this.end = end;
    }

    /** Gives the text within a box, without blanks. */
    String text(Rectangle box) throws NoTextException {
        Rectangle wider = new Rectangle(box);
        wider.grow(box.height * 3 / 10, box.height * 7 / 20);
        GreyPicture part = page.picture().part(wider, MARGIN).enlarged(LARGER);
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return TypedText.compact(tesseract.run(ARGUMENTS, part.written(), left));
    }
}
