package org.certhall.credentials.password;

/**
 * What one hash costs (RFC 9106, section 3.1).
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes that are computed independently
 */
record Cost(int memory, int passes, int lanes) {
    private static final int LEAST_PER_LANE = 8;

    Cost {
        if (passes < 1 || lanes < 1 || memory < LEAST_PER_LANE * lanes) {
            throw new IllegalArgumentException(
                    "Argon2id asks for at least 1 pass, 1 lane and " + LEAST_PER_LANE + " KiB for each lane");
        }
    }

    /** Says whether a guess costs less than with the other. */
    boolean isBelow(Cost other) {
        return (long) memory * passes < (long) other.memory * other.passes;
    }
}
