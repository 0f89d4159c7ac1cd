package org.certhall.plugins.reading.marks;

import java.util.ArrayList;
import java.util.List;
import org.certhall.api.reading.Place;

/** Inked cells that hang together. */
final class Patch {
    private static final int SECTORS = 24;
    /** The rim: from here to the edge, as a share of the radius. */
    private static final double RIM = 0.72;

    private final List<int[]> cells = new ArrayList<>();
    private int left;
    private int right;
    private int top;
    private int bottom;

    Patch(int column, int row) {
        left = column;
        right = column;
        top = row;
        bottom = row;
    }

    void add(int column, int row) {
        cells.add(new int[] {column, row});
        left = Math.min(left, column);
        right = Math.max(right, column);
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    /** Gives the share of the way around its middle on which there is a rim, from 0 to 1. */
    double roundness() {
        boolean[] seen = new boolean[SECTORS];
        int count = 0;
        for (int[] cell : cells) {
            double x = (cell[0] + 0.5 - left - width() / 2.0) / (width() / 2.0);
            double y = (cell[1] + 0.5 - top - height() / 2.0) / (height() / 2.0);
            int sector = (int) ((Math.atan2(y, x) / Math.PI + 1) / 2 * SECTORS) % SECTORS;
            if (Math.hypot(x, y) >= RIM && !seen[sector]) {
                seen[sector] = true;
                count++;
            }
        }
        return (double) count / SECTORS;
    }

    Place place(InkGrid grid) {
        return new Place(
                (double) left / grid.columns(),
                (double) top / grid.rows(),
                (double) width() / grid.columns(),
                (double) height() / grid.rows());
    }
}
