package org.certhall.plugins.sms.cmpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of a text as it goes over the air: UCS2, and a user data header where there are several
 * (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param number from 1
 */
record Part(int number, int total, byte[] content) {
    private static final int UNITS_ALONE = 70;
    private static final int UNITS_OF_SEVERAL = 67;
    private static final int MOST = 255;

    /**
     * Splits a text; a character of two UTF-16 units stays whole.
     *
     * @param reference tells the parts of this text from those of another one to the same number
     * @throws IllegalArgumentException where the text has more than 255 parts
     */
    static List<Part> of(String text, int reference) {
        if (text.length() <= UNITS_ALONE) {
            return List.of(new Part(1, 1, text.getBytes(StandardCharsets.UTF_16BE)));
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + UNITS_OF_SEVERAL, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        if (pieces.size() > MOST) {
            throw new IllegalArgumentException("a text of " + pieces.size() + " parts");
        }
        List<Part> parts = new ArrayList<>();
        for (String piece : pieces) {
            byte[] characters = piece.getBytes(StandardCharsets.UTF_16BE);
            byte[] content = ByteBuffer.allocate(6 + characters.length)
                    .put(new byte[] {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (parts.size() + 1)})
                    .put(characters)
                    .array();
            parts.add(new Part(parts.size() + 1, pieces.size(), content));
        }
        return parts;
    }

    boolean hasHeader() {
        return total > 1;
    }
}
