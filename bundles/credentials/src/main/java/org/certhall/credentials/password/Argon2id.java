package org.certhall.credentials.password;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes with Argon2id by Bouncy Castle, on the calling thread. The memory that one hash has filled serves the next: thrown
 * away, it would make the collector stop all threads several times a second while many log in.
 */
public final class Argon2id {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Cost cost;
    private final SecureRandom random;
    private final int blocks;
    /** One for each thread that has hashed at the same time as others; emptied by itself after each hash. */
    private final Queue<BlockPool> memories = new ConcurrentLinkedQueue<>();

    /**
     * @param memory in KiB
     * @param passes over the memory
     * @param lanes that are computed independently
     */
    public Argon2id(int memory, int passes, int lanes, SecureRandom random) {
        this.cost = new Cost(memory, passes, lanes);
        this.random = random;
        this.blocks = Argon2BytesGenerator.getBlockCount(memory, lanes);
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

    private byte[] derive(byte[] password, Cost cost, byte[] salt, int length) {
        BlockPool free = memories.poll();
        BlockPool memory = free == null ? new FixedBlockPool(blocks) : free;
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .withBlockPool(memory)
                    .build());
            byte[] value = new byte[length];
            generator.generateBytes(password, value);
            return value;
        } finally {
            memories.add(memory);
        }
    }
}
