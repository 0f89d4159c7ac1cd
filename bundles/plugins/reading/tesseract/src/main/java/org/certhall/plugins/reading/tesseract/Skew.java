package org.certhall.plugins.reading.tesseract;

/**
 * By which angle lines of text lean: the one at which the page, summed up line by line, differs most from each line to the
 * next.
 */
final class Skew {
    private static final double FARTHEST = 8;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.1;
    private static final int DARK = 140;
    private static final int LARGEST = 800;

    private final int step;
    private final int[] dots;
    private final int count;
    private final int rows;
    private final int columns;

    private Skew(GreyPicture picture) {
        step = Math.max(1, Math.max(picture.width(), picture.height()) / LARGEST);
        columns = picture.width() / step;
        rows = picture.height() / step;
        dots = new int[columns * rows];
        int seen = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                if (picture.level(x * step + step / 2, y * step + step / 2) < DARK) {
                    dots[seen++] = y * columns + x;
                }
            }
        }
        count = seen;
    }

    /** Gives the angle in radians, clockwise. */
    static double of(GreyPicture picture) {
        Skew skew = new Skew(picture);
        double coarse = skew.best(-FARTHEST, FARTHEST, COARSE);
        return Math.toRadians(skew.best(coarse - COARSE, coarse + COARSE, FINE));
    }

    private double best(double from, double to, double by) {
        double best = 0;
        double most = -1;
        for (double degrees = from; degrees <= to + by / 2; degrees += by) {
            double contrast = contrast(Math.toRadians(degrees));
            if (contrast > most) {
                most = contrast;
                best = degrees;
            }
        }
        return best;
    }

    private double contrast(double angle) {
        double slope = Math.tan(angle);
        int shift = (int) Math.ceil(Math.abs(slope) * columns);
        int[] lines = new int[rows + 2 * shift + 1];
        for (int i = 0; i < count; i++) {
            lines[shift + dots[i] / columns - (int) Math.round(slope * (dots[i] % columns))]++;
        }
        double contrast = 0;
        for (int i = 1; i < lines.length; i++) {
            double difference = lines[i] - lines[i - 1];
            contrast += difference * difference;
        }
        return contrast;
    }
}
