package org.certhall.api.letter;

/**
 * A letter with everything filled in.
 *
 * @param markdown headings, paragraphs, lists and tables; strong text; what was typed is escaped
 * @param code what the QR code in the upper right corner says
 * @param caption stands below the code, such as the number of the draft
 */
public record Letter(String markdown, String code, String caption) {
    /** Keeps the text out of logs. */
    @Override
    public String toString() {
        return "Letter[" + caption + "]";
    }
}
