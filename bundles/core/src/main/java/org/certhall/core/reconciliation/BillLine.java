package org.certhall.core.reconciliation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.finance.BillEntry;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.Money;
import org.certhall.core.payment.Bookings.Booking;
import org.jspecify.annotations.Nullable;

/** The row of a line of a bill, or of something that the hall has booked on the day and no bill has. */
@Entity
@Table(name = "bill_line")
public class BillLine {
    private static final int LONGEST = 64;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bill_line")
    @SequenceGenerator(name = "bill_line", sequenceName = "bill_line_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "bill_id")
    private long bill;

    @Enumerated(EnumType.STRING)
    private Bill.Kind subject;

    @Column(name = "line_key")
    private String key;

    private String trade;
    private @Nullable Long amount;

    @Column(name = "own_amount")
    private @Nullable Long own;

    private Instant booked;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "order_number")
    private @Nullable String order;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected BillLine() {}

    BillLine(BillDay bill, Bill.Line line) {
        this.bill = bill.id();
        this.subject = line.kind();
        this.key = cut(line.key());
        this.trade = cut(line.trade());
        this.amount = line.amount().fen();
        this.booked = line.at().truncatedTo(ChronoUnit.MICROS);
        this.outcome = Outcome.LONG;
    }

    BillLine(BillDay bill, Booking booking, Outcome outcome) {
        this.bill = bill.id();
        this.subject = booking.subject();
        this.key = booking.key();
        this.trade = cut(booking.trade());
        this.own = booking.amount().fen();
        this.booked = booking.at().truncatedTo(ChronoUnit.MICROS);
        this.outcome = outcome;
        this.order = booking.order().value();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    void judge(Outcome found, Optional<Booking> known) {
        outcome = found;
        own = known.filter(booking -> found != Outcome.LONG)
                .map(booking -> booking.amount().fen())
                .orElse(null);
        order = known.map(booking -> booking.order().value()).orElse(null);
    }

    Bill.Kind subject() {
        return subject;
    }

    String key() {
        return key;
    }

    String trade() {
        return trade;
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<Money> amount() {
        return Optional.ofNullable(amount).map(Money::new);
    }

    Optional<Money> own() {
        return Optional.ofNullable(own).map(Money::new);
    }

    Optional<OrderNumber> order() {
        return Optional.ofNullable(order).map(OrderNumber::new);
    }

    /** Gives what its task goes by: the channel's number of a payment, the hall's of a refund. */
    String reference() {
        return subject == Bill.Kind.PAYMENT && !trade.isEmpty() ? trade : key;
    }

    BillEntry shown() {
        if (id == null) {
            throw new IllegalStateException("the line has not been persisted yet");
        }
        return new BillEntry(id, subject, key, trade, amount(), own(), booked, outcome, order());
    }
}
