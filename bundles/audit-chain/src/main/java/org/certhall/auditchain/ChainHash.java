package org.certhall.auditchain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The links of the chain: the hash of a record is SHA-256 over the 32 bytes of its predecessor's hash, followed by the
 * bytes of its {@link RecordLine}. The first record follows 32 zero bytes. Not thread-safe.
 */
public final class ChainHash {
    private static final int LENGTH = 32;

    private final MessageDigest digest = sha256();

    /** Gives what the first record follows. */
    public static byte[] start() {
        return new byte[LENGTH];
    }

    /** Gives the hash of the record that follows a hash. */
    public byte[] after(byte[] previous, byte[] line) {
        digest.update(previous);
        return digest.digest(line);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
