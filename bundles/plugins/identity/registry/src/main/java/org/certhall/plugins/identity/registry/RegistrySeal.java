package org.certhall.plugins.identity.registry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature under what is said on either side: HMAC-SHA-256 over lines of text, in hexadecimal. */
final class RegistrySeal {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    RegistrySeal(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Signs lines, with the hash of the body as the last. */
    String sign(byte[] body, String... lines) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            String text = String.join("\n", lines) + "\n" + hash;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in constant time. */
    boolean fits(String signature, byte[] body, String... lines) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), sign(body, lines).getBytes(StandardCharsets.UTF_8));
    }
}
