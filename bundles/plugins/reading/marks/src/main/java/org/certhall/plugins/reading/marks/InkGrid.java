package org.certhall.plugins.reading.marks;

import java.awt.image.BufferedImage;

/** How much red ink there is in each cell of a picture, as a share of the cell. */
final class InkGrid {
    /** By how much, and by which share, red outshines the other colours in red ink, also in the shade. */
    private static final int LEAST_EXCESS = 28;

    private static final double LEAST_SHARE = 0.22;

    private final int columns;
    private final int rows;
    private final float[] ink;

    private InkGrid(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        ink = new float[columns * rows];
    }

    static InkGrid of(BufferedImage picture, int side) {
        InkGrid grid = new InkGrid(Math.max(1, picture.getWidth() / side), Math.max(1, picture.getHeight() / side));
        int width = Math.min(picture.getWidth(), grid.columns * side);
        int[] row = new int[width];
        for (int y = 0; y < Math.min(picture.getHeight(), grid.rows * side); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                if (red(row[x])) {
                    grid.ink[y / side * grid.columns + x / side] += 1f / (side * side);
                }
            }
        }
        return grid;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    float ink(int cell) {
        return ink[cell];
    }

    private static boolean red(int pixel) {
        int red = pixel >> 16 & 255;
        int other = Math.max(pixel >> 8 & 255, pixel & 255);
        return red - other >= LEAST_EXCESS && red - other >= LEAST_SHARE * red;
    }
}
