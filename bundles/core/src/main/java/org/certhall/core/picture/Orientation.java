package org.certhall.core.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How a picture lies, as a JPEG says in its Exif segment (CIPA DC-008, 4.6.5, tag 0112); anything else is upright.
 *
 * @param value 1 to 8
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int START_OF_SCAN = 0xffda;
    private static final int APP1 = 0xffe1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** What each becomes by a quarter turn clockwise. */
    private static final Map<Integer, Integer> QUARTER = Map.of(1, 6, 6, 3, 3, 8, 8, 1, 2, 7, 7, 4, 4, 5, 5, 2);

    static Orientation of(byte[] file) {
        try {
            return inSegments(ByteBuffer.wrap(file));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return UPRIGHT;
        }
    }

    private static Orientation inSegments(ByteBuffer file) {
        if (unsigned(file, 0) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        int at = 2;
        int marker = unsigned(file, at);
        while (marker > 0xff00 && marker != START_OF_SCAN) {
            int length = unsigned(file, at + 2);
            ByteBuffer body = file.slice(at + 4, length - 2);
            if (marker == APP1
                    && body.limit() > EXIF.length
                    && body.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return inExif(body.slice(EXIF.length, body.limit() - EXIF.length));
            }
            at += 2 + length;
            marker = unsigned(file, at);
        }
        return UPRIGHT;
    }

    private static Orientation inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (unsigned(tiff, entry) == TAG) {
                int value = unsigned(tiff, entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    /** Turns further, clockwise. */
    Orientation turned(int degrees) {
        int turned = value;
        for (int quarter = 0; quarter < degrees / 90; quarter++) {
            turned = QUARTER.getOrDefault(turned, turned);
        }
        return new Orientation(turned);
    }

    /** Finds the part of the file that is seen as the given part, both as shares of the whole. */
    Rectangle2D source(Rectangle2D seen) {
        try {
            return turn(1, 1).createInverse().createTransformedShape(seen).getBounds2D();
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Draws a picture upright. */
    BufferedImage upright(BufferedImage picture) {
        if (value == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = value >= 5;
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(picture, turn(width, height), null);
        graphics.dispose();
        return upright;
    }

    private AffineTransform turn(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
