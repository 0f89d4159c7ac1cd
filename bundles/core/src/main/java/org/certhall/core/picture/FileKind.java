package org.certhall.core.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken, told by their first bytes alone: names and media types are said by anybody. */
public enum FileKind {
    JPEG(bytes(0xff, 0xd8, 0xff)),
    PNG(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')),
    GIF("GIF8".getBytes(StandardCharsets.US_ASCII)),
    BMP("BM".getBytes(StandardCharsets.US_ASCII)),
    PDF("%PDF-".getBytes(StandardCharsets.US_ASCII));

    private final byte[] magic;

    FileKind(byte[] magic) {
        this.magic = magic;
    }

    /** Tells a file's kind; empty for every other. */
    public static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return file.length > magic.length && Arrays.equals(magic, Arrays.copyOf(file, magic.length));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
