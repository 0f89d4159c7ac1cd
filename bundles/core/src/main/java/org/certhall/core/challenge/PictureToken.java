package org.certhall.core.challenge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.protection.ProtectionException;

/**
 * A picture that was given out, sealed into its own id: what nobody answers costs the database nothing.
 *
 * @param number by which it is known once it is spent
 */
record PictureToken(CaptchaForm form, Instant expires, String number, String glyphs) {
    private static final String PURPOSE = "challenge.picture";
    private static final int PARTS = 4;

    String seal(DataProtection protection) {
        String plain = String.join(" ", form.name(), String.valueOf(expires.toEpochMilli()), number, glyphs);
        byte[] bytes = protection.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Opens an id; empty where it is none of ours. */
    static Optional<PictureToken> open(DataProtection protection, String id) {
        try {
            byte[] plain = protection.open(PURPOSE, Base64.getUrlDecoder().decode(id));
            List<String> parts = List.of(new String(plain, StandardCharsets.UTF_8).split(" ", PARTS));
            return Optional.of(new PictureToken(
                    CaptchaForm.valueOf(parts.get(0)),
                    Instant.ofEpochMilli(Long.parseLong(parts.get(1))),
                    parts.get(2),
                    parts.get(3)));
        } catch (ProtectionException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
