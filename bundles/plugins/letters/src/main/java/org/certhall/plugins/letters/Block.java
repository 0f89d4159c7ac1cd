package org.certhall.plugins.letters;

import java.util.List;

/** A piece of a letter, from one edge of the page to the other. */
sealed interface Block {
    /** A stretch of text that looks the same. */
    record Span(String text, boolean strong) {}

    /** The title of a letter or of a part. */
    record Heading(int level, List<Span> spans) implements Block {}

    /** A paragraph; an item of a list begins with its number or dot. */
    record Paragraph(List<Span> spans) implements Block {}

    /** A table; in empty rows people sign and stamp. */
    record Table(List<List<List<Span>>> rows) implements Block {
        static boolean empty(List<List<Span>> row) {
            return row.stream().allMatch(List::isEmpty);
        }
    }
}
