package org.certhall.core.lostnumber;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that a letter may be, told by their first bytes. */
enum LetterType {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    PDF("application/pdf", "255044462d");

    private final String mediaType;
    private final byte[] magic;

    LetterType(String mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = HexFormat.of().parseHex(magic);
    }

    static Optional<LetterType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] content) {
        return content.length > magic.length && Arrays.equals(magic, Arrays.copyOf(content, magic.length));
    }
}
