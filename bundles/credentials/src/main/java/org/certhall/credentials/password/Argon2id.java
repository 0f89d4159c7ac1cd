package org.certhall.credentials.password;

import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes with Argon2id by Bouncy Castle, on the calling thread. */
public final class Argon2id {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Cost cost;
    private final SecureRandom random;

    /**
     * @param memory in KiB
     * @param passes over the memory
     * @param lanes that are computed independently
     */
    public Argon2id(int memory, int passes, int lanes, SecureRandom random) {
        this.cost = new Cost(memory, passes, lanes);
        this.random = random;
    }

    /** Hashes with a fresh salt and gives a PHC string. */
    public String hash(byte[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(cost, salt, derive(password, cost, salt, HASH_BYTES)).toString();
    }

    /** Compares in constant time. */
    boolean matches(byte[] password, PasswordHash known) {
        byte[] value = derive(password, known.cost(), known.salt(), known.value().length);
        return MessageDigest.isEqual(value, known.value());
    }

    /** Says whether a hash was made with weaker parameters than today's. */
    boolean outdated(PasswordHash known) {
        return known.cost().isBelow(cost) || known.salt().length < SALT_BYTES || known.value().length < HASH_BYTES;
    }

    private static byte[] derive(byte[] password, Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] value = new byte[length];
        generator.generateBytes(password, value);
        return value;
    }
}
