package org.certhall.core.secondfactor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of an account's authenticator app: the key in use, and one that waits for its first right code. */
@Entity
@Table(name = "second_factor")
public class Authenticator {
    @Id
    private long account;

    @Column(name = "sealed_key")
    private byte @Nullable [] sealedKey;

    private @Nullable Instant since;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "pending_key")
    private byte @Nullable [] pendingKey;

    /** For the persistence provider, which fills the fields itself. */
    protected Authenticator() {}

    Authenticator(long account) {
        this.account = account;
    }

    boolean active() {
        return sealedKey != null;
    }

    Optional<byte[]> key() {
        return Optional.ofNullable(sealedKey);
    }

    Optional<byte[]> pending() {
        return Optional.ofNullable(pendingKey);
    }

    void prepare(byte[] sealed) {
        pendingKey = sealed;
    }

    /** Puts the pending key in use, as of the step of its first code. */
    void activate(long step, Instant now) {
        sealedKey = pendingKey;
        pendingKey = null;
        lastStep = step;
        since = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Accepts a step if neither it nor a later one has been accepted (RFC 6238, section 5.2). */
    boolean accept(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }
}
