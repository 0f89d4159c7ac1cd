package org.certhall.core.challenge;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.challenge.Throttle.Limit;

/** What a subject asks of a limit, with the key of its row. */
record Claim(Limit limit, String row) {
    private static final String PURPOSE = "challenge.allowance";

    static Claim of(Limit limit, String subject, DataProtection protection) {
        byte[] key = protection.blindIndex(PURPOSE, limit.name() + " " + subject);
        return new Claim(limit, HexFormat.of().formatHex(key));
    }

    /** Tells how long to wait, as things stand. */
    Duration look(EntityManager entities, Instant now) {
        return Optional.ofNullable(entities.find(Allowance.class, row))
                .map(allowance -> allowance.waiting(limit, now))
                .orElse(Duration.ZERO);
    }

    /** Gives the row, locked until the end of the unit of work; two that make it at once conflict. */
    Allowance lock(EntityManager entities, Instant now) {
        return lockKnown(entities).orElseGet(() -> {
            Allowance fresh = new Allowance(row, now);
            entities.persist(fresh);
            entities.flush();
            return fresh;
        });
    }

    /** Gives the row, locked until the end of the unit of work; empty where nothing has been taken. */
    Optional<Allowance> lockKnown(EntityManager entities) {
        return Optional.ofNullable(entities.find(Allowance.class, row, LockModeType.PESSIMISTIC_WRITE));
    }
}
