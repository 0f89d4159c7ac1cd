package org.certhall.plugins.sms.cmpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text of a fixed width in a body: ASCII, padded with zeros. */
final class Fields {
    private Fields() {}

    static String get(ByteBuffer from, int width) {
        byte[] bytes = new byte[width];
        from.get(bytes);
        int end = 0;
        while (end < width && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException where the text is longer than the field */
    static void put(ByteBuffer to, int width, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > width) {
            throw new IllegalArgumentException("longer than " + width + " bytes");
        }
        to.put(bytes).put(new byte[width - bytes.length]);
    }
}
