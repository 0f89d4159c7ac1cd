package org.certhall.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.TextLine;

/** Looks names up in recognised text: across the ends of lines, and with one character in eight misread. */
final class PrintedText {
    private static final Pattern DIRT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LETTERS_PER_SLIP = 8;

    private final List<TextLine> lines;
    private final String text;

    PrintedText(List<TextLine> lines) {
        this.lines = lines;
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(plain(line.text())));
        text = all.toString();
    }

    /** Gives letters and digits alone: of brackets and stops, recognition makes what it likes. */
    static String plain(String name) {
        return DIRT.matcher(TypedText.compact(name)).replaceAll("");
    }

    /** Finds where a name stands. */
    Optional<Place> find(String name) {
        String wanted = plain(name);
        int slips = wanted.length() / LETTERS_PER_SLIP;
        for (int at = 0; !wanted.isEmpty() && at + wanted.length() <= text.length(); at++) {
            if (slips(wanted, at, slips) <= slips) {
                return Optional.of(place(at, at + wanted.length()));
            }
        }
        return Optional.empty();
    }

    private int slips(String wanted, int at, int most) {
        int slips = 0;
        for (int i = 0; i < wanted.length() && slips <= most; i++) {
            slips += wanted.charAt(i) == text.charAt(at + i) ? 0 : 1;
        }
        return slips;
    }

    private Place place(int from, int to) {
        int at = 0;
        Optional<Place> place = Optional.empty();
        for (TextLine line : lines) {
            int next = at + plain(line.text()).length();
            if (next > from && at < to) {
                place = Optional.of(place.map(found -> found.with(line.place())).orElse(line.place()));
            }
            at = next;
        }
        return place.orElse(Place.EVERYWHERE);
    }
}
