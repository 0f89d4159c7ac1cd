package org.certhall.credentials.captcha;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes of the glyphs, in two typefaces, centred on the origin, 1000 units to the em; kept as outlines so that pictures
 * look the same on a machine without any font.
 */
final class Outlines {
    private static final Pattern SEGMENT = Pattern.compile("([MLQCZ])([-0-9 ]*)");

    private final Map<Character, List<Path2D>> shapes = new TreeMap<>();

    Outlines() {
        try (InputStream in = Outlines.class.getResourceAsStream("outlines.txt")) {
            if (in == null) {
                throw new IllegalStateException("outlines.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
                    .lines()
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives the glyphs there are; none is easily mistaken for another. */
    List<Character> glyphs() {
        return List.copyOf(shapes.keySet());
    }

    /** Gives the shapes of a glyph, one for each typeface. */
    List<Path2D> of(char glyph) {
        return shapes.getOrDefault(glyph, List.of());
    }

    private void add(String line) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher segments = SEGMENT.matcher(line.substring(2));
        while (segments.find()) {
            append(path, segments.group(1).charAt(0), numbers(segments.group(2)));
        }
        shapes.computeIfAbsent(line.charAt(0), glyph -> new ArrayList<>()).add(path);
    }

    private static double[] numbers(String text) {
        return Pattern.compile(" ")
                .splitAsStream(text)
                .filter(number -> !number.isBlank())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void append(Path2D path, char kind, double[] at) {
        switch (kind) {
            case 'M' -> path.moveTo(at[0], at[1]);
            case 'L' -> path.lineTo(at[0], at[1]);
            case 'Q' -> path.quadTo(at[0], at[1], at[2], at[3]);
            case 'C' -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            default -> path.closePath();
        }
    }
}
