package org.certhall.core.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The words 仅供证书申请 over every picture that is shown; drawn by strokes, since a server may have no Chinese font. */
final class Watermark {
    private static final String PERSON = "28,8 8,48|20,32 20,92|";
    private static final String SPEECH = "12,10 24,24|6,40 24,40 24,84 38,70|";

    /** Each character as strokes in a square of a hundred. */
    private static final List<String> CHARACTERS = List.of(
            PERSON + "36,20 86,20 72,52 32,92|40,40 62,66 94,92",
            PERSON + "36,30 94,30|52,10 52,60|78,10 78,60|32,60 98,60|54,68 36,92|74,68 94,92",
            SPEECH + "40,16 96,16|68,16 68,88|68,48 94,48|48,42 48,88|36,88 98,88",
            "18,24 78,24 78,48|8,48 92,48 90,78 76,74|48,6 48,96|70,6 86,18",
            "16,24 84,24 84,74 16,74 16,24|16,49 84,49|50,4 50,98",
            SPEECH + "42,16 94,16|46,30 90,30|38,44 98,44|68,6 68,44|50,54 50,84 44,98"
                    + "|50,54 88,54 88,96 78,92|50,67 88,67|50,80 88,80");

    private static final Path2D WORDS = words();
    private static final double SQUARE = 100;
    private static final double PITCH = 112;
    private static final double LENGTH = PITCH * CHARACTERS.size();
    private static final int SMALLEST = 11;
    private static final int PER_SIDE = 26;
    private static final double SLOPE = Math.toRadians(-28);

    private Watermark() {}

    /** Gives a copy that bears the words again and again, legible on dark and on light. */
    static BufferedImage on(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage marked = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = marked.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double size = (double) Math.max(SMALLEST, Math.max(width, height) / PER_SIDE) / SQUARE;
        double reach = Math.hypot(width, height);
        graphics.rotate(SLOPE, width / 2.0, height / 2.0);
        double rowHeight = SQUARE * size * 4;
        double step = (LENGTH + PITCH * 2) * size;
        for (double y = height / 2.0 - reach / 2; y < height / 2.0 + reach / 2; y += rowHeight) {
            for (double x = width / 2.0 - reach / 2; x < width / 2.0 + reach / 2; x += step) {
                write(graphics, AffineTransform.getTranslateInstance(x, y), size);
            }
        }
        graphics.dispose();
        return marked;
    }

    private static void write(Graphics2D graphics, AffineTransform place, double size) {
        place.scale(size, size);
        Shape words = place.createTransformedShape(WORDS);
        graphics.setColor(new Color(255, 255, 255, 90));
        graphics.setStroke(stroke(size * 14));
        graphics.draw(words);
        graphics.setColor(new Color(70, 70, 70, 120));
        graphics.setStroke(stroke(size * 7));
        graphics.draw(words);
    }

    private static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Path2D words() {
        Path2D words = new Path2D.Double();
        for (int i = 0; i < CHARACTERS.size(); i++) {
            for (String stroke : CHARACTERS.get(i).split("\\|")) {
                draw(words, stroke, i * PITCH);
            }
        }
        return words;
    }

    private static void draw(Path2D words, String stroke, double left) {
        boolean begun = false;
        for (String point : stroke.split(" ")) {
            String[] xy = point.split(",");
            double x = left + Double.parseDouble(xy[0]);
            double y = Double.parseDouble(xy[1]);
            if (begun) {
                words.lineTo(x, y);
            } else {
                words.moveTo(x, y);
                begun = true;
            }
        }
    }
}
