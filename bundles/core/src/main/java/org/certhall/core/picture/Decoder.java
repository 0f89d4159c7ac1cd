package org.certhall.core.picture;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;

/** Reads the dots of a file once its header has shown that they are not too many. */
final class Decoder {
    /** More than a phone takes; a small file that claims more would fill the memory. */
    static final long MOST_PIXELS = 50_000_000;

    /** A progressive picture has about ten scans; each goes over all dots. */
    private static final long MOST_SCANNED = 400_000_000;

    private static final int MOST_SCANS = 100;

    private Decoder() {}

    /**
     * Reads a part, leaving out dots where twice as many are there as of use.
     *
     * @param part as shares of the whole
     * @param longest how many dots on the longer side are of use
     */
    static BufferedImage read(FileKind kind, byte[] file, Rectangle2D part, int longest) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(kind, file, (long) width * height);
            Rectangle region = region(part, width, height);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(region.width, region.height) / longest);
            param.setSourceRegion(region);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (DocumentException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // The decoders answer some broken files with whatever runtime exception they come upon.
            throw new DocumentException(Code.UNREADABLE, broken);
        } finally {
            reader.dispose();
        }
    }

    private static void check(FileKind kind, byte[] file, long pixels) {
        int scans = kind == FileKind.JPEG ? JpegFile.scans(file) : 1;
        if (pixels > MOST_PIXELS || scans > MOST_SCANS || pixels * scans > MOST_SCANNED) {
            throw new DocumentException(Code.TOO_MANY_PIXELS);
        }
    }

    private static Rectangle region(Rectangle2D part, int width, int height) {
        int left = (int) Math.round(part.getX() * width);
        int top = (int) Math.round(part.getY() * height);
        Rectangle region = new Rectangle(
                Math.min(left, width - 1),
                Math.min(top, height - 1),
                Math.max(1, (int) Math.round(part.getWidth() * width)),
                Math.max(1, (int) Math.round(part.getHeight() * height)));
        return region.intersection(new Rectangle(width, height));
    }
}
