package org.certhall.plugins.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.certhall.plugins.letters.Block.Span;

/** Breaks text into lines of a width: between Chinese characters anywhere, between Latin words, never before a closing sign. */
final class TextLines {
    private static final Pattern UNIT =
            Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}&&[^\\p{IsHan}]]+|.[，。；：、！？）》”]*", Pattern.DOTALL);
    /** Stands for a character that the font lacks, to be written in by hand. */
    private static final String MISSING = "_";

    private final List<PDFont> fonts;
    private final float size;
    private final float width;

    TextLines(List<PDFont> fonts, float size, float width) {
        this.fonts = List.copyOf(fonts);
        this.size = size;
        this.width = width;
    }

    /** Text of one look and one font in a line. */
    record Piece(String text, boolean strong, PDFont font, float width) {}

    List<List<Piece>> of(List<Span> spans) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        float used = 0;
        for (Span span : spans) {
            for (String unit : UNIT.matcher(span.text())
                    .results()
                    .map(found -> found.group())
                    .toList()) {
                List<Piece> pieces = pieces(unit, span.strong());
                if (used + width(pieces) > width && !line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                    used = 0;
                }
                if (!line.isEmpty() || !unit.isBlank()) {
                    line.addAll(pieces);
                    used += width(pieces);
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    float width(List<Piece> line) {
        return (float) line.stream().mapToDouble(Piece::width).sum();
    }

    private List<Piece> pieces(String unit, boolean strong) {
        for (PDFont font : fonts) {
            if (has(font, unit)) {
                return List.of(piece(unit, strong, font));
            }
        }
        return unit.codePoints()
                .mapToObj(Character::toString)
                .map(each -> piece(each, strong))
                .toList();
    }

    private Piece piece(String character, boolean strong) {
        return fonts.stream()
                .filter(font -> has(font, character))
                .findFirst()
                .map(font -> piece(character, strong, font))
                .orElseGet(() -> piece(MISSING, strong, fonts.get(0)));
    }

    private Piece piece(String text, boolean strong, PDFont font) {
        try {
            return new Piece(text, strong, font, font.getStringWidth(text) / 1000 * size);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean has(PDFont font, String text) {
        try {
            return font.encode(text).length > 0;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
