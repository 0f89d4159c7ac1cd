package org.certhall.core.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws uploaded pictures anew: upright, no larger than is of use, without the place and the camera that a file names, and
 * without whatever else it carried.
 */
@Component(service = Pictures.class)
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");

    /** More than any phone takes; a small file that claims more would fill the memory. */
    private static final long MOST_PIXELS = 50_000_000;

    /** The long side of A4 at 200 dots per inch. */
    private static final int LONGEST_SIDE = 2400;

    private static final double NEXT_SIZE = 0.75;
    private static final float[] QUALITIES = {0.9f, 0.75f, 0.6f};

    @Activate
    public Pictures() {}

    /**
     * Reads a JPEG, PNG, GIF or BMP and gives it as a JPEG; empty where it cannot be read or has too many pixels. One at a
     * time, since a picture takes far more memory than its file.
     *
     * @param mostBytes how large the JPEG may be; it loses quality, then size, until it fits
     */
    public synchronized Optional<byte[]> redraw(byte[] uploaded, int mostBytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                Optional<BufferedImage> picture = decode(reader, in);
                return picture.isPresent()
                        ? Optional.of(encode(picture.get(), Orientation.of(uploaded), mostBytes))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The decoders answer some broken files with whatever runtime exception they come upon.
            LOG.debug("An uploaded picture cannot be read", broken);
            return Optional.empty();
        }
    }

    /** Looks at the bounds before it takes memory for the pixels. */
    private static Optional<BufferedImage> decode(ImageReader reader, ImageInputStream in) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, param));
    }

    private static byte[] encode(BufferedImage picture, Orientation orientation, int mostBytes) throws IOException {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        while (true) {
            BufferedImage upright = orientation.draw(picture, scale);
            for (float quality : QUALITIES) {
                byte[] jpeg = jpeg(upright, quality);
                if (jpeg.length <= mostBytes || Math.max(upright.getWidth(), upright.getHeight()) == 1) {
                    return jpeg;
                }
            }
            scale *= NEXT_SIZE;
        }
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
