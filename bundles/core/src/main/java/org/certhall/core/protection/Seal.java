package org.certhall.core.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.api.protection.ProtectionException;
import org.certhall.api.protection.ProtectionException.Code;

/**
 * The form of a sealed value: format (1 byte), number of the key (4), nonce (12), ciphertext and tag (16 more than the
 * plain value), by AES-256-GCM (NIST SP 800-38D).
 *
 * <p>Format, key number and purpose are authenticated with it. Nonces are random; a key must be replaced before it has
 * sealed 2<sup>32</sup> values (section 8.3).
 */
final class Seal {
    static final int NONCE = 12;
    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final int TAG = 16;

    private Seal() {}

    static byte[] close(int keyNumber, SecretKeySpec key, byte[] nonce, String purpose, byte[] plain) {
        ByteBuffer sealed = ByteBuffer.allocate(HEADER + NONCE + plain.length + TAG);
        sealed.put(FORMAT).putInt(keyNumber).put(nonce);
        try {
            sealed.put(
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, keyNumber, purpose).doFinal(plain));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-256-GCM", impossible);
        }
        return sealed.array();
    }

    /** Reads the number of the key; empty where this is no sealed value. */
    static Optional<Integer> keyNumber(byte[] sealed) {
        return sealed.length < HEADER + NONCE + TAG || sealed[0] != FORMAT
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(sealed).getInt(1));
    }

    static byte[] open(int keyNumber, SecretKeySpec key, String purpose, byte[] sealed) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed, HEADER, NONCE).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, keyNumber, purpose)
                    .doFinal(sealed, HEADER + NONCE, sealed.length - HEADER - NONCE);
        } catch (AEADBadTagException changed) {
            throw new ProtectionException(Code.TAMPERED, changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-256-GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, int keyNumber, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(HEADER).put(FORMAT).putInt(keyNumber).array());
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
