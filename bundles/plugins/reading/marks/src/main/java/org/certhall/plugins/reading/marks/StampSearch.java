package org.certhall.plugins.reading.marks;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.certhall.api.reading.Mark;

/**
 * Finds red stamps: patches of red ink of the size that a stamp can have on a page, nearly as high as wide, whose rim goes
 * most of the way around. Whose stamp it is, only a person can tell.
 */
final class StampSearch {
    /** The long side is looked at through so many cells. */
    private static final int CELLS = 120;

    private static final double LEAST_INK = 0.06;
    /** As shares of the long side: a stamp of 30 mm on a page photographed from afar, and a page cut to the stamp. */
    private static final double SMALLEST = 0.06;

    private static final double LARGEST = 0.6;
    private static final double MOST_OBLONG = 1.8;
    private static final double LEAST_ROUND = 0.55;

    private StampSearch() {}

    static List<Mark.Stamp> in(BufferedImage picture) {
        InkGrid grid = InkGrid.of(picture, Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / CELLS));
        boolean[] taken = new boolean[grid.columns() * grid.rows()];
        List<Mark.Stamp> stamps = new ArrayList<>();
        for (int cell = 0; cell < taken.length; cell++) {
            if (!taken[cell] && grid.ink(cell) >= LEAST_INK) {
                Patch patch = patch(grid, cell, taken);
                if (looksLikeAStamp(patch, grid)) {
                    double round = patch.roundness();
                    if (round >= LEAST_ROUND) {
                        stamps.add(new Mark.Stamp(round, patch.place(grid)));
                    }
                }
            }
        }
        return stamps;
    }

    private static boolean looksLikeAStamp(Patch patch, InkGrid grid) {
        double longSide = Math.max(grid.columns(), grid.rows());
        double larger = Math.max(patch.width(), patch.height());
        double smaller = Math.min(patch.width(), patch.height());
        return smaller >= SMALLEST * longSide && larger <= LARGEST * longSide && larger <= smaller * MOST_OBLONG;
    }

    /** Gathers the inked cells that hang together, over gaps of one cell. */
    private static Patch patch(InkGrid grid, int start, boolean[] taken) {
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        taken[start] = true;
        Patch patch = new Patch(start % grid.columns(), start / grid.columns());
        while (!waiting.isEmpty()) {
            int cell = waiting.remove();
            int column = cell % grid.columns();
            int row = cell / grid.columns();
            patch.add(column, row);
            for (int y = Math.max(0, row - 2); y <= Math.min(grid.rows() - 1, row + 2); y++) {
                for (int x = Math.max(0, column - 2); x <= Math.min(grid.columns() - 1, column + 2); x++) {
                    int next = y * grid.columns() + x;
                    if (!taken[next] && grid.ink(next) >= LEAST_INK) {
                        taken[next] = true;
                        waiting.add(next);
                    }
                }
            }
        }
        return patch;
    }
}
