package org.certhall.core.review;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.certhall.api.access.AccountId;
import org.certhall.core.order.CustomerOrder;
import org.jspecify.annotations.Nullable;

/** The row of how an order stands with the officers; changed under the lock of the order alone. */
@Entity
@Table(name = "review_case")
public class ReviewRow {
    @Id
    @Column(name = "order_number")
    private String order;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.OVER;

    private Instant since;
    private int round;
    private int turn;

    @Column(name = "project_id")
    private String project;

    private boolean signed;
    private @Nullable Long holder;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "seen_sealed")
    private byte @Nullable [] seenSealed;

    @Column(name = "recall_sealed")
    private byte @Nullable [] recallSealed;

    private @Nullable Instant decided;
    private Instant changed;

    @Version
    private long version;

    /** Where the order stands. */
    enum Stage {
        QUEUE,
        ON_HOLD,
        /** Approved, and may still be recalled. */
        APPROVED,
        OVER,
        /** It came to nothing, and its days are over. */
        FORGOTTEN
    }

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewRow() {}

    ReviewRow(CustomerOrder order, Instant at) {
        this.order = order.number().value();
        this.project = order.project().project();
        this.since = micros(at);
        this.changed = since;
    }

    /**
     * Comes to the officers.
     *
     * @param fresh whether it is another review, rather than the same one going on with an answer
     */
    void enter(boolean fresh, Instant at) {
        stage = Stage.QUEUE;
        turn++;
        if (fresh) {
            round++;
            since = micros(at);
        }
        touch(at);
    }

    /** Leaves the officers' hands. */
    void leave(Stage next, Instant at) {
        if (stage == Stage.QUEUE && next != Stage.ON_HOLD) {
            decided = micros(at);
        }
        stage = next;
        signed = false;
        release(at);
    }

    void claim(AccountId officer, Duration time, Instant at) {
        holder = officer.value();
        heldUntil = micros(at.plus(time));
        touch(at);
    }

    void release(Instant at) {
        holder = null;
        heldUntil = null;
        touch(at);
    }

    void sign(Instant at) {
        signed = true;
        touch(at);
    }

    void touch(Instant at) {
        changed = micros(at);
    }

    /** Keeps the answers as they are when it is given back. */
    void see(CustomerOrder given) {
        seenSealed = given.answersSealed().orElse(null);
    }

    void recall(byte[] reasonSealed) {
        recallSealed = reasonSealed.clone();
    }

    String order() {
        return order;
    }

    Stage stage() {
        return stage;
    }

    Instant since() {
        return since;
    }

    int round() {
        return round;
    }

    int turn() {
        return turn;
    }

    boolean isSigned() {
        return signed;
    }

    /** Gives who had it last, his time over or not. */
    Optional<AccountId> holder() {
        return Optional.ofNullable(holder).map(AccountId::new);
    }

    /** Gives who has it now. */
    Optional<AccountId> holder(Instant now) {
        return heldUntil != null && heldUntil.isAfter(now) ? holder() : Optional.empty();
    }

    Optional<Instant> heldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    Optional<byte[]> seenSealed() {
        return Optional.ofNullable(seenSealed).map(byte[]::clone);
    }

    Optional<byte[]> recallSealed() {
        return Optional.ofNullable(recallSealed).map(byte[]::clone);
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
