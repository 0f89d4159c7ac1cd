package org.certhall.core.deposit;

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
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The row of a deposit; it changes under the lock of its order alone. The amount goes when the deposit ends. */
@Entity
@Table(name = "deposit")
public class DepositRow {
    /** How long the amount can be told (S100). */
    static final Duration VALID = Duration.ofHours(72);

    private static final int LONGEST_REFERENCE = 100;

    @Id
    private String id;

    @Column(name = "order_number")
    private String order;

    private int position;

    @Enumerated(EnumType.STRING)
    private DepositState state = DepositState.ASKED;

    private String bank;

    @Column(name = "bank_zh")
    private String bankZh;

    @Column(name = "bank_en")
    private String bankEn;

    @Column(name = "account_key")
    private byte[] accountKey;

    @Column(name = "account_sealed")
    private byte[] accountSealed;

    @Column(name = "amount_sealed")
    private byte @Nullable [] amountSealed;

    private boolean sent;
    private String delay = "";
    private int tries;
    private Instant asked;
    private @Nullable Instant accepted;
    private @Nullable Instant until;
    private @Nullable Instant ended;
    private String reference = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Fault fault;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected DepositRow() {}

    DepositRow(String id, OrderNumber order, int position, String bank, LocalisedText bankName, Instant at) {
        this.id = id;
        this.order = order.value();
        this.position = position;
        this.bank = bank;
        this.bankZh = bankName.zh();
        this.bankEn = bankName.en();
        this.asked = at.truncatedTo(ChronoUnit.MICROS);
        this.accountKey = new byte[0];
        this.accountSealed = new byte[0];
    }

    /** Says where it goes and how much it is. */
    void fill(byte[] key, byte[] account, byte[] amount) {
        accountKey = key.clone();
        accountSealed = account.clone();
        amountSealed = amount.clone();
    }

    String id() {
        return id;
    }

    OrderNumber order() {
        return new OrderNumber(order);
    }

    /** Gives the deposit as the audit log names it. */
    String object() {
        return "deposit:" + id;
    }

    int position() {
        return position;
    }

    DepositState state() {
        return state;
    }

    String bank() {
        return bank;
    }

    LocalisedText bankName() {
        return new LocalisedText(bankZh, bankEn);
    }

    byte[] accountSealed() {
        return accountSealed.clone();
    }

    /** Gives the sealed amount; empty once the deposit has ended. */
    Optional<byte[]> amountSealed() {
        return Optional.ofNullable(amountSealed).map(byte[]::clone);
    }

    boolean sent() {
        return sent;
    }

    /** Notes whether the bank may have heard of it. */
    void sent(boolean heard) {
        sent = heard;
    }

    /** Gives why the bank has not answered yet. */
    Delay delay() {
        return delay.isEmpty() ? Delay.NONE : Delay.valueOf(delay);
    }

    void delay(Delay why) {
        delay = why == Delay.NONE ? "" : why.name();
    }

    /** Why the bank has not answered yet. */
    enum Delay {
        NONE,
        UNREACHABLE,
        THINKING
    }

    int tries() {
        return tries;
    }

    void countTry() {
        tries++;
    }

    Instant asked() {
        return asked;
    }

    /** Tells whether the bank ever accepted it, or may have: such a one counts (S103). */
    boolean counts() {
        return accepted != null || state == DepositState.DROPPED || state == DepositState.ASKED && sent;
    }

    /** Tells whether the bank ever accepted it. */
    boolean wasAccepted() {
        return accepted != null;
    }

    /** Gives when the 72 hours are over; empty before the bank has accepted it. */
    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Notes that the bank has taken it over.
     *
     * @param at what the bank says; its clock may be wrong, and it is neither before the request nor in the future
     */
    void accept(String number, Instant at, Instant now) {
        Instant moment = at.isAfter(now) ? now : at.isBefore(asked) ? asked : at;
        accepted = moment.truncatedTo(ChronoUnit.MICROS);
        until = accepted.plus(VALID);
        reference = number.length() > LONGEST_REFERENCE ? number.substring(0, LONGEST_REFERENCE) : number;
        delay(Delay.NONE);
        if (state == DepositState.ASKED) {
            state = DepositState.ACCEPTED;
        }
    }

    void drop() {
        state = DepositState.DROPPED;
    }

    void fault(Fault why) {
        fault = why;
    }

    /** Ends it and forgets the amount. */
    void end(DepositState how, Instant now) {
        state = how;
        amountSealed = null;
        delay(Delay.NONE);
        ended = now.truncatedTo(ChronoUnit.MICROS);
    }
}
