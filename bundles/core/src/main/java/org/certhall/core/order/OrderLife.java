package org.certhall.core.order;

import static org.certhall.api.order.OrderActor.*;
import static org.certhall.api.order.OrderEvent.*;
import static org.certhall.api.order.OrderGuard.*;
import static org.certhall.api.order.OrderState.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * The life of an order (requirements §12), from which guards, allowed actions, {@code docs/order-life.md} and tests come.
 * Of the lines that fit a state, an event and an actor, at most one has guards that all hold.
 */
public final class OrderLife {
    private static final Set<OrderState> BEFORE_PAYMENT = EnumSet.of(
            DRAFT, SUBMITTED, AWAITING_DEPOSIT, DEPOSIT_SENT, UNDER_REVIEW, ON_HOLD, REJECTED, AWAITING_PAYMENT);
    private static final Set<OrderState> PAID_AND_NOT_RECEIVED =
            EnumSet.of(PAID, IN_PRODUCTION, PRODUCED, AWAITING_COLLECTION, SHIPPED);
    private static final Set<OrderState> HANDED_IN_AND_NOT_SHIPPED = EnumSet.of(
            SUBMITTED,
            AWAITING_DEPOSIT,
            DEPOSIT_SENT,
            UNDER_REVIEW,
            ON_HOLD,
            REJECTED,
            AWAITING_PAYMENT,
            PAID,
            IN_PRODUCTION,
            PRODUCED);

    private static final List<Transition> TABLE = List.of(
            line("T1").to(DRAFT).on(CREATE).by(APPLICANT, CLERK).when(ACTIVATED),
            line("T2").from(DRAFT, REJECTED).on(SAVE).by(APPLICANT, CLERK).always(),
            line("T3").from(DRAFT).to(SUBMITTED).on(SUBMIT).by(APPLICANT, CLERK).when(COMPLETE),
            line("T4")
                    .from(SUBMITTED)
                    .to(AWAITING_DEPOSIT)
                    .on(CHECKS_PASSED)
                    .by(SYSTEM)
                    .when(DEPOSIT_WANTED),
            line("T4")
                    .from(SUBMITTED)
                    .to(AWAITING_PAYMENT)
                    .on(CHECKS_PASSED)
                    .by(SYSTEM)
                    .when(NO_DEPOSIT_WANTED),
            line("T5").from(SUBMITTED).on(CHECKS_DELAYED).by(SYSTEM).always(),
            line("T5")
                    .from(SUBMITTED)
                    .to(UNDER_REVIEW)
                    .on(CHECKS_DOUBTFUL)
                    .by(SYSTEM, TIMER)
                    .always(),
            line("T6").from(AWAITING_DEPOSIT).on(REQUEST_DEPOSIT).by(APPLICANT).when(DEPOSIT_LEFT),
            line("T6")
                    .from(AWAITING_DEPOSIT)
                    .to(DEPOSIT_SENT)
                    .on(DEPOSIT_ACCEPTED)
                    .by(BANK)
                    .always(),
            line("T7")
                    .from(AWAITING_DEPOSIT, DEPOSIT_SENT)
                    .to(UNDER_REVIEW)
                    .on(SKIP_DEPOSIT)
                    .by(APPLICANT)
                    .always(),
            line("T8").from(DEPOSIT_SENT).on(AMOUNT_WRONG).by(APPLICANT).when(TRIES_LEFT, IN_TIME),
            line("T9")
                    .from(DEPOSIT_SENT)
                    .to(AWAITING_PAYMENT)
                    .on(AMOUNT_RIGHT)
                    .by(APPLICANT)
                    .when(IN_TIME),
            line("T10")
                    .from(DEPOSIT_SENT)
                    .to(UNDER_REVIEW)
                    .on(AMOUNT_WRONG)
                    .by(APPLICANT)
                    .when(LAST_TRY, IN_TIME),
            line("T11")
                    .from(DEPOSIT_SENT)
                    .to(AWAITING_DEPOSIT)
                    .on(DEPOSIT_ENDED)
                    .by(TIMER, BANK)
                    .when(DEPOSIT_LEFT),
            line("T11")
                    .from(DEPOSIT_SENT)
                    .to(UNDER_REVIEW)
                    .on(DEPOSIT_ENDED)
                    .by(TIMER, BANK)
                    .when(NO_DEPOSIT_LEFT),
            line("T12").from(DEPOSIT_SENT).on(REQUEST_DEPOSIT).by(APPLICANT).when(DEPOSIT_LEFT),
            line("T12").from(DEPOSIT_SENT).on(DEPOSIT_ACCEPTED).by(BANK).always(),
            line("T13")
                    .from(UNDER_REVIEW)
                    .to(AWAITING_PAYMENT)
                    .on(APPROVE)
                    .by(REVIEWER)
                    .when(NOT_ENTERER, OFFICERS_AGREE, PROVED),
            line("T14").from(UNDER_REVIEW).to(REJECTED).on(REJECT).by(REVIEWER).when(NOT_ENTERER, REASON_GIVEN),
            line("T15")
                    .from(REJECTED)
                    .to(SUBMITTED)
                    .on(RESUBMIT)
                    .by(APPLICANT, CLERK)
                    .when(COMPLETE),
            line("T16")
                    .from(AWAITING_PAYMENT)
                    .to(PAID)
                    .on(PAYMENT_CONFIRMED)
                    .by(CHANNEL)
                    .when(PAYMENT_MATCHES),
            line("T17")
                    .from(AWAITING_PAYMENT)
                    .on(PAYMENT_FAILED)
                    .by(CHANNEL, TIMER)
                    .always(),
            line("T18")
                    .from(PAID)
                    .to(IN_PRODUCTION)
                    .on(START_PRODUCTION)
                    .by(PRODUCER, CLERK)
                    .when(KEY_IN_STOCK, NOT_APPROVER),
            line("T18")
                    .from(IN_PRODUCTION)
                    .to(PRODUCED)
                    .on(FINISH_PRODUCTION)
                    .by(PRODUCER, CLERK)
                    .when(ALL_READ_BACK),
            line("T19").from(PRODUCED).to(SHIPPED).on(DISPATCH).by(DISPATCHER).when(COURIER_NUMBER),
            line("T19")
                    .from(PRODUCED)
                    .to(AWAITING_COLLECTION)
                    .on(READY_FOR_COLLECTION)
                    .by(SYSTEM)
                    .when(COLLECTION_CHOSEN),
            line("T20")
                    .from(HANDED_IN_AND_NOT_SHIPPED)
                    .on(CHANGE_ADDRESS)
                    .by(APPLICANT, SUPPORT)
                    .always(),
            line("T21").from(SHIPPED, COMPLETED).on(INVOICE_ISSUED).by(SYSTEM).always(),
            line("T22")
                    .from(SHIPPED)
                    .to(COMPLETED)
                    .on(CONFIRM_RECEIPT)
                    .by(APPLICANT)
                    .always(),
            line("T22")
                    .from(SHIPPED)
                    .to(COMPLETED)
                    .on(RECEIPT_ASSUMED)
                    .by(COURIER, TIMER)
                    .always(),
            line("T22")
                    .from(AWAITING_COLLECTION)
                    .to(COMPLETED)
                    .on(HAND_OVER)
                    .by(CLERK)
                    .always(),
            line("T23")
                    .from(BEFORE_PAYMENT)
                    .to(CANCELLED)
                    .on(CANCEL)
                    .by(APPLICANT, SUPPORT)
                    .always(),
            line("T24")
                    .from(DRAFT, REJECTED, AWAITING_DEPOSIT, AWAITING_PAYMENT)
                    .to(EXPIRED)
                    .on(EXPIRE)
                    .by(TIMER)
                    .when(IDLE),
            line("T25").from(UNDER_REVIEW).to(ON_HOLD).on(ASK).by(REVIEWER).when(NOT_ENTERER),
            line("T25").from(ON_HOLD).to(UNDER_REVIEW).on(ANSWER).by(APPLICANT).always(),
            line("T26")
                    .from(UNDER_REVIEW)
                    .to(REFUSED)
                    .on(REFUSE)
                    .by(REVIEWER)
                    .when(NOT_ENTERER, TWO_AGREE, REASON_GIVEN),
            line("T27")
                    .from(AWAITING_PAYMENT, PAID)
                    .to(UNDER_REVIEW)
                    .on(RECALL)
                    .by(SUPERVISOR)
                    .when(REASON_GIVEN),
            line("T28")
                    .from(PAID_AND_NOT_RECEIVED)
                    .to(REFUNDING)
                    .on(REFUND)
                    .by(FINANCE)
                    .when(CERTIFICATES_REVOKED),
            line("T28")
                    .from(REFUNDING)
                    .to(REFUNDED)
                    .on(REFUND_CONFIRMED)
                    .by(CHANNEL)
                    .always(),
            line("T29")
                    .from(EnumSet.complementOf(EnumSet.of(DRAFT, AWAITING_PAYMENT)))
                    .on(PAYMENT_CONFIRMED)
                    .by(CHANNEL)
                    .always(),
            line("T30").from(IN_PRODUCTION).on(KEY_SPOILT).by(PRODUCER, CLERK).always(),
            line("T31")
                    .from(SHIPPED)
                    .to(IN_PRODUCTION)
                    .on(PARCEL_LOST)
                    .by(DISPATCHER, SUPPORT)
                    .when(CERTIFICATES_REVOKED));

    private OrderLife() {}

    /** Gives the whole table. */
    public static List<Transition> table() {
        return TABLE;
    }

    /**
     * Finds what an event does to an order.
     *
     * @param state {@code null} for an order that is only to begin
     * @param holds tells of a guard whether it holds; called under the order's lock
     * @return empty where the event is not allowed now
     */
    public static Optional<Transition> next(
            @Nullable OrderState state, OrderEvent event, OrderActor actor, Predicate<OrderGuard> holds) {
        return TABLE.stream()
                .filter(line -> line.fits(state, event, actor))
                .filter(line -> line.guards().stream().allMatch(holds))
                .findFirst();
    }

    /** Gives the events that this actor may bring about in a state, as far as the state alone decides. */
    public static Set<OrderEvent> open(OrderState state, OrderActor actor) {
        return TABLE.stream()
                .filter(line -> line.fits(state, line.event(), actor))
                .map(Transition::event)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderEvent.class)));
    }

    private static Line line(String id) {
        return new Line(id);
    }

    /** A line while it is written. */
    private static final class Line {
        private final String id;
        private final Set<OrderState> from = EnumSet.noneOf(OrderState.class);
        private @Nullable OrderState to;
        private @Nullable OrderEvent event;
        private Set<OrderActor> actors = Set.of();

        Line(String id) {
            this.id = id;
        }

        Line from(OrderState... states) {
            return from(List.of(states));
        }

        Line from(Collection<OrderState> states) {
            from.addAll(states);
            return this;
        }

        Line to(OrderState state) {
            to = state;
            return this;
        }

        Line on(OrderEvent happening) {
            event = happening;
            return this;
        }

        Line by(OrderActor... who) {
            actors = Set.of(who);
            return this;
        }

        Transition always() {
            return when();
        }

        Transition when(OrderGuard... guards) {
            return new Transition(id, from, to, Objects.requireNonNull(event), actors, Set.of(guards));
        }
    }
}
