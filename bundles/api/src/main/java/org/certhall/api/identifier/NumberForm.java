package org.certhall.api.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of a number: its length and the characters that may stand at each place. */
final class NumberForm {
    static final String DIGITS = "0123456789";
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What people type, or a machine reads, in place of what is printed. */
    private static final Map<Character, Character> LOOK_ALIKES =
            Map.of('I', '1', 'L', '1', '|', '1', 'O', '0', 'Z', '2', 'S', '5', 'B', '8', '×', 'X', '*', 'X');

    private final List<String> places;

    private NumberForm(List<String> places) {
        this.places = List.copyOf(places);
    }

    /** Starts with a number of places that take the same characters. */
    static NumberForm places(int count, String characters) {
        return new NumberForm(List.of()).then(count, characters);
    }

    NumberForm then(int count, String characters) {
        List<String> longer = new ArrayList<>(places);
        for (int i = 0; i < count; i++) {
            longer.add(characters);
        }
        return new NumberForm(longer);
    }

    /** Finds the first character that is out of place, or else a wrong length. */
    Optional<Fault> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of(Fault.missing());
        }
        for (int i = 0; i < Math.min(text.length(), places.size()); i++) {
            if (places.get(i).indexOf(text.charAt(i)) < 0) {
                return Optional.of(Fault.at(Fault.Kind.CHARACTER, text, i));
            }
        }
        return text.length() == places.size() ? Optional.empty() : Optional.of(Fault.length(text, places.size()));
    }

    /** Puts what is printed for what looks like it, where only the former may stand. */
    String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < Math.min(text.length(), places.size()); i++) {
            char typed = text.charAt(i);
            char meant = LOOK_ALIKES.getOrDefault(typed, typed);
            if (places.get(i).indexOf(typed) < 0 && places.get(i).indexOf(meant) >= 0) {
                mended.setCharAt(i, meant);
            }
        }
        return mended.toString();
    }
}
