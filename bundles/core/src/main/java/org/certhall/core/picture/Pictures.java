package org.certhall.core.picture;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Edit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws uploaded pictures anew: upright, no larger than is of use, without the place and the camera that a file names, and
 * without whatever else it carried. A picture takes far more memory than its file, so only a few are drawn at once; others
 * wait for their turn.
 */
@Component(service = Pictures.class)
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    /** The long side of A4 at 200 dots per inch, and a margin. */
    private static final int LONGEST_SIDE = 2400;

    private static final int LONGEST_SHOWN = 1600;
    private static final int LONGEST_SMALL = 240;
    private static final double NEXT_SIZE = 0.75;
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.55f};
    private static final float SHOWN = 0.75f;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Rectangle2D WHOLE = new Rectangle2D.Double(0, 0, 1, 1);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Activate
    public Pictures() {}

    private interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Draws a JPEG, PNG, GIF or BMP anew.
     *
     * @param mostBytes how large the JPEG may be; it loses quality, then size, until it fits
     * @throws DocumentException saying what is wrong with the file, or {@link Code#BUSY}
     */
    public Picture draw(byte[] uploaded, Edit edit, int mostBytes) {
        FileKind kind = pictureKind(uploaded);
        return inTurn(() -> {
            Orientation lies = Orientation.of(uploaded).turned(edit.degrees());
            Rectangle2D seen = new Rectangle2D.Double(edit.left(), edit.top(), edit.width(), edit.height());
            BufferedImage read = Decoder.read(kind, uploaded, lies.source(seen), LONGEST_SIDE);
            BufferedImage upright = lies.upright(within(read, LONGEST_SIDE));
            return fit(upright, mostBytes);
        });
    }

    /** Gives a picture as {@link #draw} does, without further ado; empty where it cannot be read or has too many dots. */
    public Optional<byte[]> redraw(byte[] uploaded, int mostBytes) {
        try {
            return Optional.of(draw(uploaded, Edit.NONE, mostBytes).jpeg());
        } catch (DocumentException refused) {
            LOG.debug("An uploaded picture is refused", refused);
            return Optional.empty();
        }
    }

    /**
     * Gives a picture of ours for display: large enough to read, with the watermark.
     *
     * @throws DocumentException {@link Code#BUSY}
     */
    public byte[] marked(byte[] jpeg) {
        return inTurn(() -> JpegFile.of(
                Watermark.on(within(Decoder.read(FileKind.JPEG, jpeg, WHOLE, LONGEST_SHOWN), LONGEST_SHOWN)), SHOWN));
    }

    private static FileKind pictureKind(byte[] uploaded) {
        return FileKind.of(uploaded)
                .filter(kind -> kind != FileKind.PDF)
                .orElseThrow(() -> new DocumentException(Code.NOT_A_PICTURE));
    }

    private static Picture fit(BufferedImage whole, int mostBytes) throws IOException {
        byte[] small = JpegFile.of(Watermark.on(within(whole, LONGEST_SMALL)), SHOWN);
        BufferedImage picture = whole;
        while (true) {
            for (float quality : QUALITIES) {
                byte[] jpeg = JpegFile.of(picture, quality);
                if (jpeg.length <= mostBytes || Math.max(picture.getWidth(), picture.getHeight()) == 1) {
                    return new Picture(jpeg, picture.getWidth(), picture.getHeight(), small);
                }
            }
            picture = scaled(picture, NEXT_SIZE);
        }
    }

    private static BufferedImage within(BufferedImage picture, int longest) {
        return scaled(picture, Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight())));
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        return Shrinking.to(picture, Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int)
                Math.round(picture.getHeight() * scale)));
    }

    private <T> T inTurn(Work<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DocumentException(Code.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DocumentException(Code.BUSY, stopped);
        }
        try {
            return work.run();
        } catch (IOException unwritable) {
            throw new DocumentException(Code.UNREADABLE, unwritable);
        } finally {
            places.release();
        }
    }
}
