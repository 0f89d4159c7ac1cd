package org.certhall.credentials.captcha;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import java.util.List;

/** Draws glyphs that people read and programs stumble over: turned, bent, crossed by lines; dark on light. */
final class GlyphPicture {
    static final int WIDTH = 260;
    static final int HEIGHT = 96;
    private static final double GLYPH_HEIGHT = 58;
    private static final double GLYPH_WIDTH = 56;
    private static final double MARGIN = 12;
    private static final double TILT = 0.38;
    private static final int LINES = 3;
    private static final int SPECKS = 90;

    private final Outlines outlines;
    private final SecureRandom random;

    GlyphPicture(Outlines outlines, SecureRandom random) {
        this.outlines = outlines;
        this.random = random;
    }

    BufferedImage draw(String glyphs) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(new Color(between(236, 248), between(238, 250), between(242, 252)));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            speckle(pen);
            Wave wave = new Wave(2 + random.nextDouble() * 3, 24 + random.nextDouble() * 14, random.nextDouble() * 6);
            double cell = (WIDTH - 2 * MARGIN) / glyphs.length();
            for (int i = 0; i < glyphs.length(); i++) {
                pen.setColor(ink());
                pen.fill(wave.bend(placed(glyphs.charAt(i), MARGIN + cell * (i + 0.5))));
            }
            for (int i = 0; i < LINES; i++) {
                strike(pen);
            }
        } finally {
            pen.dispose();
        }
        return image;
    }

    private Shape placed(char glyph, double centre) {
        List<Path2D> shapes = outlines.of(glyph);
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("there is no such glyph");
        }
        Path2D shape = shapes.get(random.nextInt(shapes.size()));
        Rectangle2D box = shape.getBounds2D();
        double scale = Math.min(GLYPH_HEIGHT / box.getHeight(), GLYPH_WIDTH / box.getWidth());
        AffineTransform place = AffineTransform.getTranslateInstance(centre + around(3), HEIGHT / 2.0 + around(6));
        place.rotate(around(TILT));
        place.shear(around(0.2), 0);
        place.scale(scale * (0.9 + random.nextDouble() * 0.15), scale * (0.9 + random.nextDouble() * 0.15));
        return place.createTransformedShape(shape);
    }

    /** A line through the glyphs, as dark as they are, so that it cannot be told from them by its colour. */
    private void strike(Graphics2D pen) {
        pen.setColor(ink());
        pen.setStroke(new BasicStroke(
                (float) (1.6 + random.nextDouble() * 1.4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new CubicCurve2D.Double(
                between(0, 20),
                between(12, HEIGHT - 12),
                WIDTH / 3.0,
                between(0, HEIGHT),
                WIDTH * 2 / 3.0,
                between(0, HEIGHT),
                between(WIDTH - 20, WIDTH),
                between(12, HEIGHT - 12)));
    }

    private void speckle(Graphics2D pen) {
        for (int i = 0; i < SPECKS; i++) {
            double size = 1.5 + random.nextDouble() * 3;
            pen.setColor(new Color(between(120, 200), between(130, 205), between(140, 215)));
            pen.fill(new Ellipse2D.Double(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT, size, size));
        }
    }

    private Color ink() {
        return new Color(between(10, 80), between(20, 80), between(50, 130));
    }

    private double around(double most) {
        return (random.nextDouble() * 2 - 1) * most;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
