package org.certhall.core.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.certhall.api.protection.DataProtection;

/** Hashes without a key, and does nothing else. */
final class TrialProtection implements DataProtection {
    @Override
    public byte[] seal(String purpose, byte[] plain) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean outdated(byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] blindIndex(String purpose, String normalised) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + normalised).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void rotate() {
        throw new UnsupportedOperationException();
    }
}
