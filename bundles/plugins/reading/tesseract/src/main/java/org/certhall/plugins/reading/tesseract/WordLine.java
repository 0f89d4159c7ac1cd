package org.certhall.plugins.reading.tesseract;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.reading.TextLine;

/** A line across the page, in words from left to right. */
record WordLine(List<Word> words) {
    WordLine {
        words = List.copyOf(words);
    }

    /** Gives the text without blanks, full-width characters as half-width ones. */
    String text() {
        return words.stream().map(word -> TypedText.compact(word.text())).collect(Collectors.joining());
    }

    double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    Rectangle box() {
        return words.stream().map(Word::box).reduce(Rectangle::union).orElseGet(Rectangle::new);
    }

    TextLine seen(Page page) {
        return new TextLine(text(), confidence(), page.place(box()));
    }

    /** Gives the words that hold the given stretch of {@link #text()}. */
    WordLine part(int from, int to) {
        List<Word> part = new ArrayList<>();
        int at = 0;
        for (Word word : words) {
            int next = at + TypedText.compact(word.text()).length();
            if (next > from && at < to) {
                part.add(word);
            }
            at = next;
        }
        return new WordLine(part);
    }
}
