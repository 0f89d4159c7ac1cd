package org.certhall.api.catalogue;

import java.util.Base64;

/**
 * A small picture.
 *
 * @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/svg+xml}
 * @param base64 the picture's bytes in base 64
 */
public record Picture(String mediaType, String base64) {
    /** Encodes the bytes of a picture. */
    public static Picture of(String mediaType, byte[] bytes) {
        return new Picture(mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    /** Gives the picture as a {@code data:} URI. */
    public String dataUri() {
        return "data:" + mediaType + ";base64," + base64;
    }
}
