package org.certhall.core.transfer;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.transfer.TransferException;
import org.certhall.api.transfer.TransferException.Code;
import org.certhall.api.transfer.TransferState;
import org.certhall.core.payment.TransferPayments;
import org.certhall.core.payment.TransferPayments.Trade;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes of two officers' being of one mind, in the transaction in which the second one agrees. */
@Component(service = Decisions.class)
public final class Decisions {
    private final Transfers transfers;
    private final TransferPayments payments;

    @Activate
    public Decisions(@Reference Transfers transfers, @Reference TransferPayments payments) {
        this.transfers = transfers;
        this.payments = payments;
    }

    /** Finds what a transfer would pay for an order; the trade whose code it bears before all others. */
    String payable(EntityManager entities, TransferRow row, OrderNumber number) {
        Optional<Trade> coded = row.coded()
                .flatMap(key -> payments.find(entities, key))
                .filter(trade -> trade.number().equals(number) && !trade.paid());
        Trade trade = coded.or(() -> transfers.ofOrder(entities, number))
                .orElseThrow(() -> new TransferException(Code.NO_ORDER));
        return demandFit(row, trade).key();
    }

    private static Trade demandFit(TransferRow row, Trade trade) {
        if (trade.paid()) {
            throw new TransferException(Code.PAID_ALREADY);
        }
        if (!trade.amount().equals(row.amount())) {
            throw new TransferException(Code.OTHER_AMOUNT);
        }
        return trade;
    }

    /** Gives where a decided transfer stands once the second officer has agreed. */
    static TransferState next(TransferRow row) {
        return switch (row.decision().orElseThrow()) {
            case MATCH -> TransferState.BOOKED;
            case SEND_BACK -> TransferState.TO_RETURN;
            case SET_ASIDE -> TransferState.SET_ASIDE;
        };
    }

    /** Lets the order, the payer and finance's tasks follow what two have agreed upon. */
    void follow(EntityManager entities, TransferRow row) {
        switch (row.state()) {
            case BOOKED -> book(entities, row);
            case TO_RETURN -> {
                entities.persist(new ReturnRow(transfers.key(), row, false, row.amount(), transfers.now()));
                row.coded()
                        .flatMap(key -> payments.find(entities, key))
                        .ifPresent(trade -> payments.tellReturning(entities, trade.number(), row.amount()));
            }
            default -> {
                // nobody has to hear of money that has nothing to do with orders
            }
        }
        row.coded().ifPresent(attempt -> transfers.show(entities, attempt));
    }

    private void book(EntityManager entities, TransferRow row) {
        String key = row.attempt().orElseThrow();
        demandFit(row, payments.lock(entities, key).orElseThrow(() -> new TransferException(Code.NO_ORDER)));
        Standing.Paid paid = new Standing.Paid(row.key(), row.amount(), transfers.now());
        if (!payments.pay(entities, key, paid)) {
            throw new TransferException(Code.NOT_NOW);
        }
    }

    /** Gives what finance is paying back. */
    ReturnRow due(EntityManager entities, TransferRow row) {
        return transfers.returns(entities, row).stream()
                .filter(each -> each.done().isEmpty())
                .findFirst()
                .orElseThrow(() -> new TransferException(Code.NOT_NOW));
    }

    /** Notes that what finance paid back has been paid back; whoever asked for a refund learns of it at once. */
    void finish(EntityManager entities, TransferRow row) {
        ReturnRow back = due(entities, row);
        back.finish(transfers.now());
        if (back.refund()) {
            RefundStanding.Refunded done = new RefundStanding.Refunded(back.reference(), transfers.now());
            row.attempt()
                    .flatMap(key -> payments.find(entities, key))
                    .ifPresent(trade -> payments.refunded(entities, trade.channel(), back.key(), done));
        }
    }
}
