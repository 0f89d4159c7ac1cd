package org.certhall.testing.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** Puts an organisation's round red stamp on a paper, more or less inked, across whatever is printed there. */
public final class Stamping {
    /** 42 mm at 200 dots per inch. */
    public static final int DIAMETER = 331;

    private Stamping() {}

    /** Stamps about the given middle. */
    public static void stamp(
            BufferedImage page, String organisation, int middleX, int middleY, RandomGenerator random) {
        BufferedImage stamp = new BufferedImage(DIAMETER + 20, DIAMETER + 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = PrintedPaper.pen(stamp);
        pen.setColor(new Color(random.nextInt(200, 235), random.nextInt(25, 60), random.nextInt(30, 70)));
        pen.translate(stamp.getWidth() / 2.0, stamp.getHeight() / 2.0);
        pen.rotate(random.nextDouble(-0.3, 0.3));
        pen.setStroke(new BasicStroke(9));
        double radius = DIAMETER / 2.0 - 6;
        pen.draw(new Ellipse2D.Double(-radius, -radius, radius * 2, radius * 2));
        pen.fill(star(50));
        around(pen, organisation, radius - 50);
        pen.dispose();
        dry(stamp, random);
        press(stamp, page, middleX, middleY, random.nextDouble(0.6, 0.9));
    }

    /** Ink takes light away: black print stays black below it. */
    private static void press(BufferedImage stamp, BufferedImage page, int middleX, int middleY, double pressure) {
        for (int y = 0; y < stamp.getHeight(); y++) {
            for (int x = 0; x < stamp.getWidth(); x++) {
                int ink = stamp.getRGB(x, y);
                int left = middleX - stamp.getWidth() / 2 + x;
                int top = middleY - stamp.getHeight() / 2 + y;
                boolean onPaper = left >= 0 && top >= 0 && left < page.getWidth() && top < page.getHeight();
                if (ink != 0 && onPaper) {
                    page.setRGB(left, top, inked(page.getRGB(left, top), ink, pressure * (ink >>> 24) / 255));
                }
            }
        }
    }

    private static int inked(int paper, int ink, double cover) {
        int result = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double taken = cover * (1 - (ink >> shift & 255) / 255.0);
            result |= (int) ((paper >> shift & 255) * (1 - taken)) << shift;
        }
        return result;
    }

    private static void around(Graphics2D pen, String text, double radius) {
        pen.setFont(PrintedPaper.font(34));
        double step = Math.toRadians(Math.min(20, 250.0 / text.length()));
        AffineTransform upright = pen.getTransform();
        for (int i = 0; i < text.length(); i++) {
            pen.setTransform(upright);
            pen.rotate((i - (text.length() - 1) / 2.0) * step);
            pen.drawString(text.substring(i, i + 1), -17, (int) -radius);
        }
        pen.setTransform(upright);
    }

    private static Path2D star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.38;
            double angle = Math.PI * (i / 5.0 - 0.5);
            double x = reach * Math.cos(angle);
            double y = reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** Takes ink away here and there. */
    private static void dry(BufferedImage stamp, RandomGenerator random) {
        for (int y = 0; y < stamp.getHeight(); y++) {
            for (int x = 0; x < stamp.getWidth(); x++) {
                if (random.nextInt(100) < 12) {
                    stamp.setRGB(x, y, 0);
                }
            }
        }
    }
}
