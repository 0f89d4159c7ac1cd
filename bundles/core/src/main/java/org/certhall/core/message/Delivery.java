package org.certhall.core.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.certhall.api.message.MessageState;
import org.certhall.api.message.Outcome;
import org.certhall.core.message.Carrier.Letter;
import org.certhall.core.message.Carriers.Plugged;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the messages of one kind of work.
 *
 * <p>The gateway is noted durably before it is asked. A message that is found so noted may have been sent: it is queried
 * at that gateway, and given to no other one.
 */
final class Delivery implements WorkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration SHORTEST_QUERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);
    private static final Duration END_OF_QUERIES = Duration.ofHours(1);

    private static final String NO_TEMPLATE = "the template is not installed";

    private final String kind;
    private final Carriers carriers;
    private final MessageLog log;
    private final SealedMessages sealed;
    private final Templates templates;
    private final Supplier<QuietHours> quietHours;

    Delivery(
            String kind,
            Carriers carriers,
            MessageLog log,
            SealedMessages sealed,
            Templates templates,
            Supplier<QuietHours> quietHours) {
        this.kind = kind;
        this.carriers = carriers;
        this.log = log;
        this.sealed = sealed;
        this.templates = templates;
        this.quietHours = quietHours;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Result handle(WorkItem item) {
        Optional<MessageRow> found = log.find(item.key());
        if (found.isEmpty()) {
            return new Result.Done();
        }
        MessageRow row = found.get();
        return switch (row.state()) {
            case WAITING, DEAD -> prepare(item, row);
            case SENDING, UNKNOWN -> settle(item, row);
            case SENT, DELIVERED, UNDELIVERED, EXPIRED, DISCARDED -> new Result.Done();
        };
    }

    /** Keeps the log in step with the table of work. */
    @Override
    public void dead(EntityManager entities, WorkItem item, String reason) {
        log.locked(entities, item.key()).ifPresent(row -> {
            if (row.open()) {
                row.dead(reason, log.now());
            }
        });
    }

    private Result prepare(WorkItem item, MessageRow row) {
        Instant now = log.now();
        if (row.expired(now)) {
            log.change(item.key(), MessageRow::open, MessageRow::expire);
            return new Result.Done();
        }
        Instant due = WorkKinds.isReminder(row.kind()) ? quietHours.get().next(now) : now;
        if (due.isAfter(now)) {
            return wait(row, "quiet hours", due);
        }
        Optional<Letter> letter = letter(item);
        return letter.isPresent() ? send(row, letter.get()) : wait(row, NO_TEMPLATE, now.plus(pause(row)));
    }

    private Result send(MessageRow row, Letter letter) {
        String why = "no gateway is installed";
        boolean refused = false;
        for (Plugged plugged : carriers.snapshot()) {
            Carrier carrier = plugged.carrier();
            Optional<String> resting = carriers.resting(carrier.id());
            if (resting.isPresent()) {
                why = carrier.id() + ": " + resting.get();
                continue;
            }
            if (!log.change(letter.key(), MessageRow::unsent, (fresh, now) -> fresh.ask(carrier.id(), now))) {
                return new Result.Later(log.now().plus(SHORTEST_WAIT), "somebody else had it");
            }
            Outcome outcome = ask(carrier, letter, () -> carrier.send(letter, DEADLINE));
            Optional<Result> end = note(letter.key(), carrier.id(), outcome);
            if (end.isPresent()) {
                return end.get();
            }
            refused |= outcome instanceof Outcome.Rejected;
            why = carrier.id() + ": " + reason(outcome);
        }
        return refused ? new Result.Retry(why) : wait(row, why, log.now().plus(pause(row)));
    }

    /** Notes what a gateway answered; empty where another one may be asked. */
    private Optional<Result> note(String key, String gateway, Outcome outcome) {
        Predicate<MessageRow> ours = row -> row.askedAt(gateway);
        String reason = gateway + ": " + reason(outcome);
        if (outcome instanceof Outcome.Accepted accepted) {
            log.change(key, ours, (row, now) -> row.accepted(accepted.reference(), now));
            return Optional.of(new Result.Done());
        }
        if (outcome instanceof Outcome.Unknown) {
            log.change(key, ours, (row, now) -> row.unknown(reason, now));
            return Optional.of(new Result.Later(log.now().plus(SHORTEST_QUERY), reason));
        }
        log.change(key, ours, (row, now) -> row.waiting(reason, now));
        boolean lasting = outcome instanceof Outcome.Rejected rejected && rejected.lasting();
        return lasting ? Optional.of(new Result.Dead(reason)) : Optional.empty();
    }

    /** Finds out what became of a message that may have been sent. */
    private Result settle(WorkItem item, MessageRow row) {
        String gateway = row.gateway().orElse("");
        Optional<Carrier> carrier = carriers.find(gateway);
        Optional<Letter> letter = letter(item);
        if (carrier.isEmpty()) {
            return stay(row, gateway + " is not installed", true);
        }
        if (letter.isEmpty()) {
            return stay(row, NO_TEMPLATE, true);
        }
        Carrier asked = carrier.get();
        Outcome outcome = ask(asked, letter.get(), () -> asked.query(letter.get(), DEADLINE));
        if (outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Rejected) {
            return note(item.key(), gateway, outcome).orElseGet(() -> new Result.Retry(reason(outcome)));
        }
        return stay(row, gateway + ": " + reason(outcome), asked.queries());
    }

    private Result stay(MessageRow row, String why, boolean queries) {
        Instant now = log.now();
        if (row.state() == MessageState.SENDING) {
            log.change(
                    row.key(), found -> found.state() == MessageState.SENDING, (found, at) -> found.unknown(why, at));
        }
        Duration age = row.state() == MessageState.SENDING ? Duration.ZERO : Duration.between(row.changed(), now);
        if (row.expired(now)) {
            log.change(row.key(), MessageRow::open, MessageRow::leave);
            return new Result.Done();
        }
        if (!queries || age.compareTo(END_OF_QUERIES) > 0) {
            return new Result.Dead(why);
        }
        return new Result.Later(now.plus(within(SHORTEST_QUERY, age, LONGEST_QUERY)), why);
    }

    private Result wait(MessageRow row, String why, Instant until) {
        if (!row.reason().equals(why)) {
            log.change(row.key(), MessageRow::unsent, (found, now) -> found.waiting(why, now));
        }
        return new Result.Later(until, why);
    }

    /** Asks a gateway; one that throws, against its contract, leaves open what it did. */
    private Outcome ask(Carrier carrier, Letter letter, Supplier<Outcome> call) {
        Outcome outcome;
        try {
            outcome = Objects.requireNonNull(call.get(), "a gateway answers");
        } catch (RuntimeException fault) {
            LOG.error("Gateway {} failed on message {}", carrier.id(), letter.key(), fault);
            outcome = new Outcome.Unknown(fault.getClass().getSimpleName() + ", see the log for " + letter.key());
        }
        carriers.met(carrier.id(), !(outcome instanceof Outcome.Unavailable), reason(outcome));
        return outcome;
    }

    private Optional<Letter> letter(WorkItem item) {
        Message message = sealed.open(item.payload());
        return templates
                .find(message.kind(), message.channel())
                .map(template -> new Letter(
                        item.key(),
                        message.kind(),
                        message.recipient(),
                        template.write(message.locale(), message.values())));
    }

    /** Gives a pause that grows with the age of the message: who waits for a code waits seconds. */
    private Duration pause(MessageRow row) {
        return within(SHORTEST_WAIT, Duration.between(row.created(), log.now()).dividedBy(8), LONGEST_WAIT);
    }

    private static Duration within(Duration least, Duration wanted, Duration most) {
        if (wanted.compareTo(least) < 0) {
            return least;
        }
        return wanted.compareTo(most) > 0 ? most : wanted;
    }

    private static String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.reason();
        }
        if (outcome instanceof Outcome.Unavailable unavailable) {
            return unavailable.reason();
        }
        return outcome instanceof Outcome.Unknown unknown ? unknown.reason() : "";
    }
}
