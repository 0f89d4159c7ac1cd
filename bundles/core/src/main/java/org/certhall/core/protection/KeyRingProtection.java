package org.certhall.core.protection;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.protection.ProtectionException;
import org.certhall.api.protection.ProtectionException.Code;

/** Protection by the keys of the folder; it follows rotations that other nodes make in the same folder. */
final class KeyRingProtection implements DataProtection {
    private final KeyKeeper keeper;
    private final SecureRandom random;
    private volatile KeyRing ring;

    KeyRingProtection(KeyKeeper keeper, SecureRandom random) {
        this.keeper = keeper;
        this.random = random;
        this.ring = keeper.open();
    }

    @Override
    public byte[] seal(String purpose, byte[] plain) {
        KeyRing now = ring;
        byte[] nonce = new byte[Seal.NONCE];
        random.nextBytes(nonce);
        return Seal.close(now.newest(), now.sealing(now.newest()).orElseThrow(), nonce, purpose, plain);
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        int number = keyNumber(sealed);
        return Seal.open(number, key(number), purpose, sealed);
    }

    @Override
    public boolean outdated(byte[] sealed) {
        return keyNumber(sealed) != ring.newest();
    }

    @Override
    public byte[] blindIndex(String purpose, String normalised) {
        return NamedKey.hmac(ring.indexing(purpose), normalised.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void rotate() {
        try {
            ring = keeper.rotate();
        } catch (UnusableKeysException unusable) {
            throw new ProtectionException(Code.KEYS_UNREADABLE, unusable);
        }
    }

    private static int keyNumber(byte[] sealed) {
        return Seal.keyNumber(sealed).orElseThrow(() -> new ProtectionException(Code.TAMPERED));
    }

    private SecretKeySpec key(int number) {
        return ring.sealing(number)
                .or(() -> sealedElsewhere(number).sealing(number))
                .orElseThrow(() -> new ProtectionException(Code.UNKNOWN_KEY));
    }

    private synchronized KeyRing sealedElsewhere(int number) {
        try {
            if (number > ring.newest()) {
                ring = keeper.withKey(number).orElse(ring);
            }
            return ring;
        } catch (UnusableKeysException unusable) {
            throw new ProtectionException(Code.KEYS_UNREADABLE, unusable);
        }
    }
}
