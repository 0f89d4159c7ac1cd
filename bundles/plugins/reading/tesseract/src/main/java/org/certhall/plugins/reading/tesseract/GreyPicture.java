package org.certhall.plugins.reading.tesseract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Brightness, a byte each, row by row.
 *
 * @param levels as many as width times height; nobody changes them
 */
record GreyPicture(int width, int height, byte[] levels) {
    /** How large the squares are over which light is taken to be even. */
    private static final int SQUARE = 32;

    private static final int PAPER = 240;

    /** Takes the red channel alone: red ink vanishes in it. */
    static GreyPicture withoutRed(BufferedImage picture) {
        byte[] levels = new byte[picture.getWidth() * picture.getHeight()];
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                levels[y * row.length + x] = (byte) (row[x] >> 16);
            }
        }
        return new GreyPicture(picture.getWidth(), picture.getHeight(), levels);
    }

    int level(int x, int y) {
        return levels[y * width + x] & 255;
    }

    /** Takes shadows away: each point in relation to the paper about it. */
    GreyPicture evenlyLit() {
        int columns = (width + SQUARE - 1) / SQUARE;
        int rows = (height + SQUARE - 1) / SQUARE;
        int[] paper = new int[columns * rows];
        for (int square = 0; square < paper.length; square++) {
            paper[square] = Math.max(40, bright(square % columns * SQUARE, square / columns * SQUARE));
        }
        byte[] even = new byte[levels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = between(paper, columns, rows, x, y);
                even[y * width + x] = (byte) Math.min(255, level(x, y) * PAPER / light);
            }
        }
        return new GreyPicture(width, height, even);
    }

    /** The level that most of the brighter half of a square has: paper, not print. */
    private int bright(int left, int top) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(height, top + SQUARE); y += 2) {
            for (int x = left; x < Math.min(width, left + SQUARE); x += 2) {
                counts[level(x, y)]++;
                all++;
            }
        }
        int seen = 0;
        int level = 255;
        while (level > 0 && seen < all / 4) {
            seen += counts[level--];
        }
        return level;
    }

    private static int between(int[] paper, int columns, int rows, int x, int y) {
        double across = Math.max(0, Math.min(columns - 1.0, (x - SQUARE / 2.0) / SQUARE));
        double down = Math.max(0, Math.min(rows - 1.0, (y - SQUARE / 2.0) / SQUARE));
        int left = (int) across;
        int top = (int) down;
        int right = Math.min(columns - 1, left + 1);
        int bottom = Math.min(rows - 1, top + 1);
        double upper =
                paper[top * columns + left] * (1 - across + left) + paper[top * columns + right] * (across - left);
        double lower = paper[bottom * columns + left] * (1 - across + left)
                + paper[bottom * columns + right] * (across - left);
        return (int) Math.max(1, upper * (1 - down + top) + lower * (down - top));
    }

    /** Gives the picture turned or scaled; what comes into view is white. */
    GreyPicture transformed(AffineTransform how) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = target.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image(), how, null);
        pen.dispose();
        return new GreyPicture(
                width, height, ((DataBufferByte) target.getRaster().getDataBuffer()).getData());
    }

    /** Gives the picture larger, as scanned at more dots per inch. */
    GreyPicture enlarged(double by) {
        int wide = (int) Math.round(width * by);
        int high = (int) Math.round(height * by);
        BufferedImage target = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image(), 0, 0, wide, high, null);
        pen.dispose();
        return new GreyPicture(wide, high, ((DataBufferByte) target.getRaster().getDataBuffer()).getData());
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, levels);
        return image;
    }

    /** Gives a part, cut to the picture, with a white margin about it. */
    GreyPicture part(Rectangle where, int margin) {
        Rectangle cut = where.intersection(new Rectangle(width, height));
        int wide = Math.max(1, cut.width) + 2 * margin;
        int high = Math.max(1, cut.height) + 2 * margin;
        byte[] part = new byte[wide * high];
        Arrays.fill(part, (byte) 255);
        for (int y = 0; y < cut.height; y++) {
            System.arraycopy(levels, (cut.y + y) * width + cut.x, part, (margin + y) * wide + margin, cut.width);
        }
        return new GreyPicture(wide, high, part);
    }

    /** Writes a portable graymap (PGM), which every program reads and nobody has to compress. */
    byte[] written() {
        byte[] header = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(header, header.length + levels.length);
        System.arraycopy(levels, 0, file, header.length, levels.length);
        return file;
    }

    /** Keeps the picture out of logs. */
    @Override
    public String toString() {
        return "GreyPicture[" + width + "x" + height + "]";
    }
}
