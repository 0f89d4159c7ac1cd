package org.certhall.core.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of an item; it goes when the work is done. */
@Entity
@Table(name = "work")
public class WorkRow {
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work")
    @SequenceGenerator(name = "work", sequenceName = "work_seq", allocationSize = 50)
    private @Nullable Long id;

    private String kind;

    @Column(name = "work_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private @Nullable Instant due;
    private @Nullable String lease;
    private int attempt;
    private String reason = "";
    private byte[] payload;
    private Instant created;

    /** Whether somebody will do it. */
    enum State {
        WAITING,
        DEAD
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected WorkRow() {}

    WorkRow(WorkItem item, Instant now) {
        this.kind = item.kind();
        this.key = item.key();
        this.due = item.due().truncatedTo(ChronoUnit.MICROS);
        this.attempt = item.attempt();
        this.payload = item.payload().clone();
        this.created = now.truncatedTo(ChronoUnit.MICROS);
    }

    String kind() {
        return kind;
    }

    String key() {
        return key;
    }

    int attempt() {
        return attempt;
    }

    String reason() {
        return reason;
    }

    boolean dead() {
        return state == State.DEAD;
    }

    WorkTable.DeadItem deadItem() {
        return new WorkTable.DeadItem(kind, key, attempt, reason, created);
    }

    WorkItem item() {
        return new WorkItem(kind, key, due == null ? created : due, payload.clone(), attempt);
    }

    /** Gives the item, which then belongs to the lease until the given time; a lease that ran out was an attempt. */
    WorkItem take(String newLease, Instant until) {
        if (lease != null) {
            attempt++;
            reason = "whoever worked on it did not finish";
        }
        WorkItem item = item();
        lease = newLease;
        due = until.truncatedTo(ChronoUnit.MICROS);
        return item;
    }

    boolean heldBy(String token) {
        return token.equals(lease);
    }

    /** Tells whether nobody works on it. */
    boolean idle(Instant now) {
        return lease == null || due == null || !due.isAfter(now);
    }

    void tried() {
        attempt++;
    }

    void wait(Instant until, String why) {
        state = State.WAITING;
        lease = null;
        due = until.truncatedTo(ChronoUnit.MICROS);
        reason = cut(why);
    }

    void die(String why) {
        state = State.DEAD;
        lease = null;
        due = null;
        reason = cut(why);
    }

    void revive(Instant now) {
        attempt = 0;
        wait(now, "");
    }

    private static String cut(String why) {
        return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
    }
}
