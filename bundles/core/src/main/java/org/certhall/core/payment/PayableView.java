package org.certhall.core.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.Payable.Phase;
import org.certhall.api.value.Money;
import org.certhall.core.catalogue.KeptQuote;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.payment.PaymentAttempt.Hitch;
import org.certhall.core.payment.PaymentAttempt.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what whoever pays sees of an order. */
@Component(service = PayableView.class)
public final class PayableView {
    private final Attempts attempts;
    private final Refunds refunds;
    private final Channels channels;
    private final CatalogueService catalogue;

    @Activate
    public PayableView(
            @Reference Attempts attempts,
            @Reference Refunds refunds,
            @Reference Channels channels,
            @Reference CatalogueService catalogue) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.channels = channels;
        this.catalogue = catalogue;
    }

    Payable of(EntityManager entities, CustomerOrder order) {
        List<PaymentAttempt> all = attempts.of(entities, order.number());
        List<PaymentRefund> back = refunds.of(entities, order.number());
        return new Payable(
                order.number(),
                order.state(),
                order.project().name(),
                order.organisationName(),
                KeptQuote.of(order.project().offer(), order.selection(), order.price(), catalogue.current()),
                channels.all().stream()
                        .map(channel -> new Payable.Choice(channel.id(), channel.name()))
                        .toList(),
                order.state() == OrderState.AWAITING_PAYMENT ? attempt(all) : Optional.empty(),
                all.stream()
                        .filter(attempt -> attempt.state() == State.PAID)
                        .map(attempt -> payment(attempt, back))
                        .toList());
    }

    private Optional<Payable.Attempt> attempt(List<PaymentAttempt> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        PaymentAttempt last = all.get(all.size() - 1);
        return phase(last, all)
                .map(phase -> new Payable.Attempt(
                        last.channel(),
                        last.channelName(),
                        phase,
                        last.amount(),
                        phase == Phase.OPEN ? last.panel() : Map.of(),
                        last.opened(),
                        last.expires()));
    }

    private Optional<Phase> phase(PaymentAttempt last, List<PaymentAttempt> all) {
        if (last.state() == State.PAID || last.hitch() == Hitch.NOT_AWAITED || last.hitch() == Hitch.REPLACED) {
            return Optional.empty();
        }
        if (!last.live()) {
            return Optional.of(
                    switch (last.hitch()) {
                        case REFUSED -> Phase.REFUSED;
                        case WRONG_AMOUNT -> Phase.WRONG_AMOUNT;
                        default -> Phase.ENDED;
                    });
        }
        Instant now = attempts.now();
        if (last.ending() || !now.isBefore(last.expires())) {
            return Optional.of(Phase.ENDED);
        }
        if (channels.find(last.channel()).isEmpty()) {
            return Optional.of(Phase.AWAY);
        }
        if (last.state() == State.PAYING) {
            return Optional.of(Phase.OPEN);
        }
        boolean former = all.stream().anyMatch(attempt -> attempt.live() && attempt.ending());
        if (former && !last.begun()) {
            return Optional.of(Phase.CLOSING_FORMER);
        }
        return Optional.of(last.hitch() == Hitch.DELAYED ? Phase.DELAYED : Phase.OPENING);
    }

    private static Payable.Payment payment(PaymentAttempt attempt, List<PaymentRefund> all) {
        List<PaymentRefund> back = all.stream()
                .filter(refund -> refund.attempt().key().equals(attempt.key()))
                .toList();
        Money returned = sum(back.stream()
                .filter(refund -> refund.state() == PaymentRefund.State.REFUNDED)
                .toList());
        Money returning = sum(back.stream()
                .filter(refund -> refund.state() != PaymentRefund.State.REFUNDED)
                .toList());
        return new Payable.Payment(
                attempt.key(),
                attempt.channel(),
                attempt.channelName(),
                attempt.amount(),
                attempt.paid().orElseThrow(),
                attempt.counted(),
                returning,
                returned);
    }

    private static Money sum(List<PaymentRefund> refunds) {
        return refunds.stream().map(PaymentRefund::amount).reduce(Money.ZERO, Money::plus);
    }
}
