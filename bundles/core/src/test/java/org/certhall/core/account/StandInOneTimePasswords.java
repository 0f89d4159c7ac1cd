package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.certhall.api.credential.OneTimePasswords;

/** Writes keys as they are; the real one has tests of its own. */
final class StandInOneTimePasswords implements OneTimePasswords {
    @Override
    public byte[] newKey() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String base32(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    @Override
    public String uri(byte[] key, String issuer, String account) {
        return "otpauth://totp/" + issuer + ":" + account + "?secret=" + base32(key);
    }

    @Override
    public OptionalLong step(byte[] key, String code, Instant now) {
        throw new UnsupportedOperationException();
    }
}
