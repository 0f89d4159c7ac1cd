package org.certhall.core.challenge;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;

/** The row of the latest code of a purpose and form. */
@Entity
@Table(name = "sent_code")
public class SentCode {
    static final int TRIES = 5;

    @Id
    private String id;

    @Column(name = "code_hash")
    private byte[] codeHash;

    private int tries;
    private boolean used;
    private Instant expires;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SentCode() {}

    SentCode(String id, byte[] codeHash, Instant expires) {
        this.id = id;
        this.codeHash = codeHash;
        this.expires = expires.truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes the place of the code before it. */
    void replace(byte[] newHash, Instant newExpires) {
        codeHash = newHash;
        tries = 0;
        used = false;
        expires = newExpires.truncatedTo(ChronoUnit.MICROS);
    }

    /** Counts a try and says how it went. */
    Verdict check(byte[] hash, Instant now) {
        if (!now.isBefore(expires)) {
            return Verdict.EXPIRED;
        }
        if (used || tries >= TRIES) {
            return Verdict.USED_UP;
        }
        tries++;
        if (MessageDigest.isEqual(hash, codeHash)) {
            used = true;
            return Verdict.RIGHT;
        }
        return tries < TRIES ? Verdict.WRONG : Verdict.USED_UP;
    }

    long triesLeft() {
        return TRIES - tries;
    }

    /** How a try went. */
    enum Verdict {
        RIGHT("code.accepted"),
        WRONG("code.wrong"),
        EXPIRED("code.expired"),
        USED_UP("code.used-up");

        private final String action;

        Verdict(String action) {
            this.action = action;
        }

        /** Names it in the audit log. */
        String action() {
            return action;
        }

        /** Says it on the page; empty where the code was right. */
        Optional<Problem> problem(long triesLeft) {
            return switch (this) {
                case RIGHT -> Optional.empty();
                case WRONG -> Optional.of(Problem.of(Field.CODE, Problem.Code.WRONG, triesLeft));
                case EXPIRED -> Optional.of(Problem.of(Field.CODE, Problem.Code.EXPIRED));
                case USED_UP -> Optional.of(Problem.of(Field.CODE, Problem.Code.USED_UP));
            };
        }
    }
}
