package org.certhall.web.portal.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Long texts, deflated into strings of one byte a character; short ones stay as they are. */
final class PackedText {
    private static final int WORTHWHILE = 1024;
    /** No text that is packed begins like this. */
    private static final String MARK = "\0packed:";

    private PackedText() {}

    static String pack(String text) {
        if (text.length() < WORTHWHILE || text.startsWith(MARK)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(bytes)) {
            packer.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MARK + bytes.toString(StandardCharsets.ISO_8859_1);
    }

    static String unpack(String text) {
        if (!text.startsWith(MARK)) {
            return text;
        }
        byte[] bytes = text.substring(MARK.length()).getBytes(StandardCharsets.ISO_8859_1);
        try (InflaterInputStream packed = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
