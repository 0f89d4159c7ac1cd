package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.certhall.api.protection.DataProtection;

/** Protection that hides nothing, so that tests of accounts need no key folder; the real one has tests of its own. */
final class PlainProtection implements DataProtection {
    @Override
    public byte[] seal(String purpose, byte[] plain) {
        byte[] label = label(purpose);
        byte[] result = Arrays.copyOf(label, label.length + plain.length);
        System.arraycopy(plain, 0, result, label.length, plain.length);
        return result;
    }

    @Override
    public byte[] open(String purpose, byte[] closed) {
        byte[] label = label(purpose);
        if (!Arrays.equals(label, Arrays.copyOf(closed, label.length))) {
            throw new IllegalArgumentException("sealed for another purpose");
        }
        return Arrays.copyOfRange(closed, label.length, closed.length);
    }

    @Override
    public boolean outdated(byte[] closed) {
        return false;
    }

    @Override
    public byte[] blindIndex(String purpose, String normalised) {
        return Secrets.hash(purpose + "=" + normalised);
    }

    @Override
    public void rotate() {
        throw new UnsupportedOperationException();
    }

    private static byte[] label(String purpose) {
        return (purpose + ":").getBytes(StandardCharsets.UTF_8);
    }
}
