package org.certhall.core.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** Makes pictures smaller: each dot is the mean of those that it stands for, so that thin strokes of writing stay. */
final class Shrinking {
    private static final int BANDS = 3;
    /** One dot's side, in the fixed-point arithmetic below. */
    private static final int ONE = 256;

    private final int width;
    private final int height;
    private final byte[] from;
    private final int[] columns;
    private final int[] rows;

    private Shrinking(BufferedImage picture, int toWidth, int toHeight) {
        width = picture.getWidth();
        height = picture.getHeight();
        from = bytes(picture);
        columns = edges(width, toWidth);
        rows = edges(height, toHeight);
    }

    /** Gives the picture in this size, on white, in the layout that JPEG writers take fastest. */
    static BufferedImage to(BufferedImage picture, int width, int height) {
        BufferedImage plain = plain(picture);
        if (plain.getWidth() == width && plain.getHeight() == height) {
            return plain;
        }
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        new Shrinking(plain, width, height).into(bytes(small));
        return small;
    }

    private static BufferedImage plain(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                && picture.getRaster().getParent() == null) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    private void into(byte[] to) {
        int[] sums = new int[width * BANDS];
        int at = 0;
        for (int row = 0; row + 1 < rows.length; row++) {
            sumRows(sums, rows[row], rows[row + 1]);
            at = meanColumns(sums, rows[row + 1] - rows[row], to, at);
        }
    }

    private void sumRows(int[] sums, int first, int end) {
        Arrays.fill(sums, 0);
        for (int y = first / ONE; y < height && y * ONE < end; y++) {
            int weight = Math.min(end, (y + 1) * ONE) - Math.max(first, y * ONE);
            int at = y * sums.length;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * (from[at + i] & 0xff);
            }
        }
    }

    private int meanColumns(int[] sums, int tall, byte[] to, int begin) {
        int at = begin;
        for (int column = 0; column + 1 < columns.length; column++) {
            int first = columns[column];
            int end = columns[column + 1];
            float blue = 0;
            float green = 0;
            float red = 0;
            for (int x = first / ONE; x < width && x * ONE < end; x++) {
                float weight = Math.min(end, (x + 1) * ONE) - Math.max(first, x * ONE);
                int sum = x * BANDS;
                blue += weight * sums[sum];
                green += weight * sums[sum + 1];
                red += weight * sums[sum + 2];
            }
            float share = 1f / ((float) tall * (end - first));
            to[at++] = (byte) (int) (blue * share);
            to[at++] = (byte) (int) (green * share);
            to[at++] = (byte) (int) (red * share);
        }
        return at;
    }

    private static int[] edges(int length, int parts) {
        int[] edges = new int[parts + 1];
        for (int i = 0; i <= parts; i++) {
            edges[i] = (int) Math.round((double) length * ONE * i / parts);
        }
        return edges;
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
