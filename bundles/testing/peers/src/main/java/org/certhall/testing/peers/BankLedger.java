package org.certhall.testing.peers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.testing.peers.BankAccounts.Account;
import org.certhall.testing.peers.BankAccounts.Behaviour;
import org.jspecify.annotations.Nullable;

/** What the bank was ordered to pay, and what it has booked; whatever takes a while is done when somebody looks. */
final class BankLedger {
    private final Clock clock;
    private final BankAccounts accounts;
    private final Delays delays;
    private final String epoch;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final Received<Credit> credits = new Received<>();

    BankLedger(Clock clock, BankAccounts accounts, Delays delays) {
        this.clock = clock;
        this.accounts = accounts;
        this.delays = delays;
        epoch = Long.toHexString(clock.instant().getEpochSecond()).toUpperCase(Locale.ROOT);
    }

    /** How long what is pending stays so, and after what time money comes back. */
    record Delays(Duration pending, Duration returning) {}

    /** What the owner of an account sees. */
    record Credit(String account, String payer, long fen, String remark, Instant at) {}

    /**
     * An entry of the customer's own account.
     *
     * @param code why money came back; blank for all else
     */
    record Booking(
            String reference,
            boolean credit,
            String code,
            String key,
            long fen,
            String name,
            String account,
            String remark,
            Instant at) {}

    /**
     * How a payment stands.
     *
     * @param status of ISO 20022
     * @param code why it was refused; blank where it was not
     * @param at when that came about
     */
    record Order(BankPayment payment, String status, String code, String reference, Instant at) {
        private Order now(String newStatus, String newCode, Instant moment) {
            return new Order(payment, newStatus, newCode, reference, moment);
        }
    }

    /** Takes a payment once; another under the same key is refused. */
    synchronized Order take(BankPayment payment, boolean refuseAll) {
        settle();
        Order known = orders.get(payment.key());
        if (known != null) {
            return known.payment().equals(payment) ? known : order(payment).now("RJCT", "DU04", clock.instant());
        }
        String refusal = refuseAll ? "AG01" : refusal(payment);
        Order order = order(payment);
        orders.put(payment.key(), refusal.isEmpty() ? order : order.now("RJCT", refusal, clock.instant()));
        settle();
        return status(payment.key()).orElseThrow();
    }

    synchronized Optional<Order> status(String key) {
        settle();
        return Optional.ofNullable(orders.get(key));
    }

    /** Gives the entries after a place; all of them where the place is not known. */
    synchronized List<Booking> after(String reference) {
        settle();
        List<String> references = bookings.stream().map(Booking::reference).toList();
        return List.copyOf(bookings.subList(references.indexOf(reference) + 1, bookings.size()));
    }

    synchronized List<Booking> of(String key) {
        settle();
        return bookings.stream().filter(booking -> booking.key().equals(key)).toList();
    }

    /** Gives what has been credited to any account, oldest first. */
    synchronized List<Credit> credits() {
        settle();
        return credits.all();
    }

    /** Somebody pays into the customer's account. */
    synchronized Booking transfer(String name, String account, long fen, String remark) {
        settle();
        Instant now = clock.instant();
        credits.add(new Credit(BankAccounts.HALL, name, fen, remark, now));
        return book(true, "", "", fen, name, account, remark, now);
    }

    /** Sends back what was last paid into an account, now. */
    synchronized Optional<Booking> giveBack(String account, String code) {
        settle();
        Order last = null;
        for (Order order : orders.values()) {
            boolean paid =
                    order.status().equals("ACSC") && order.payment().account().equals(account);
            last = paid && !isBack(order) ? order : last;
        }
        return Optional.ofNullable(last).map(order -> giveBack(order, code, clock.instant()));
    }

    private Order order(BankPayment payment) {
        String reference = epoch + "P" + (orders.size() + 1);
        return new Order(payment, "PDNG", "", reference, clock.instant());
    }

    private String refusal(BankPayment payment) {
        Optional<Account> found = accounts.find(payment.account());
        if (found.isEmpty() || !payment.agent().startsWith(payment.account().substring(0, 3))) {
            return "AC01";
        }
        Account account = found.get();
        if (account.behaviour() == Behaviour.CLOSED) {
            return "AC04";
        }
        if (account.behaviour() == Behaviour.BLOCKED) {
            return "AC06";
        }
        if (!account.name().equals(payment.name())) {
            return "BE01";
        }
        return account.corporate() ? "" : "AC14";
    }

    private void settle() {
        Instant now = clock.instant();
        for (Order order : List.copyOf(orders.values())) {
            Behaviour behaviour = behaviour(order);
            Duration wait = behaviour == Behaviour.PENDING ? delays.pending() : Duration.ZERO;
            Instant due = order.at().plus(wait);
            if (order.status().equals("PDNG") && !due.isAfter(now)) {
                pay(order.now("ACSC", "", due), behaviour);
            }
        }
        for (Order order : List.copyOf(orders.values())) {
            Instant due = order.at().plus(delays.returning());
            boolean paid = order.status().equals("ACSC") && behaviour(order) == Behaviour.RETURNED;
            if (paid && !due.isAfter(now) && !isBack(order)) {
                giveBack(order, "AC04", due);
            }
        }
    }

    private void pay(Order order, @Nullable Behaviour behaviour) {
        BankPayment payment = order.payment();
        orders.put(payment.key(), order);
        book(false, "", payment.key(), payment.fen(), payment.name(), payment.account(), payment.remark(), order.at());
        if (behaviour != Behaviour.RETURNED) {
            credits.add(
                    new Credit(payment.account(), BankAccounts.HALL_NAME, payment.fen(), payment.remark(), order.at()));
        }
    }

    private Booking giveBack(Order order, String code, Instant at) {
        BankPayment payment = order.payment();
        return book(true, code, payment.key(), payment.fen(), payment.name(), payment.account(), payment.remark(), at);
    }

    private Booking book(
            boolean credit, String code, String key, long fen, String name, String account, String remark, Instant at) {
        String reference = epoch + "E" + (bookings.size() + 1);
        Booking booking = new Booking(reference, credit, code, key, fen, name, account, remark, at);
        bookings.add(booking);
        return booking;
    }

    private boolean isBack(Order order) {
        return bookings.stream()
                .anyMatch(booking ->
                        booking.credit() && booking.key().equals(order.payment().key()));
    }

    private @Nullable Behaviour behaviour(Order order) {
        return accounts.find(order.payment().account()).map(Account::behaviour).orElse(null);
    }
}
