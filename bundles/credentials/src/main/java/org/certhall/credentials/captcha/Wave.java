package org.certhall.credentials.captcha;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Bends shapes like paper on water, in pixels. */
record Wave(double height, double length, double phase) {
    private static final double FLATNESS = 0.25;
    private static final int COORDINATES = 6;

    Shape bend(Shape shape) {
        Path2D bent = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] at = new double[COORDINATES];
        for (PathIterator i = shape.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            double x = at[0] + height / 2 * Math.sin(at[1] / length + phase);
            double y = at[1] + height * Math.sin(at[0] / length + phase);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> bent.moveTo(x, y);
                case PathIterator.SEG_LINETO -> bent.lineTo(x, y);
                default -> bent.closePath();
            }
        }
        return bent;
    }
}
