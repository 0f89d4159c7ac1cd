package org.certhall.core.transfer;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.order.OrderState;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.BankTransfer.Claimed;
import org.certhall.api.transfer.BankTransfer.Finding;
import org.certhall.api.transfer.BankTransfer.Opened;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Accounts;
import org.certhall.core.payment.TransferPayments;
import org.certhall.core.payment.TransferPayments.Trade;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what officers see of a transfer. */
@Component(service = TransferView.class)
public final class TransferView {
    private final Transfers transfers;
    private final TransferPayments payments;
    private final Accounts accounts;
    private final Payers payers;

    @Activate
    public TransferView(
            @Reference Transfers transfers,
            @Reference TransferPayments payments,
            @Reference Accounts accounts,
            @Reference DataProtection protection) {
        this.transfers = transfers;
        this.payments = payments;
        this.accounts = accounts;
        this.payers = new Payers(protection);
    }

    Payers.Payer payer(TransferRow row) {
        return payers.open(row);
    }

    BankTransfer of(EntityManager entities, Principal caller, TransferRow row) {
        Payers.Payer payer = payers.open(row);
        Optional<Trade> trade = row.attempt().or(row::coded).flatMap(key -> payments.find(entities, key));
        List<ReturnRow> back = transfers.returns(entities, row);
        Optional<ReturnRow> last = back.isEmpty() ? Optional.empty() : Optional.of(back.get(back.size() - 1));
        return new BankTransfer(
                row.key(),
                row.version(),
                row.reference(),
                row.amount(),
                row.booked(),
                payer.maskedName(),
                payer.maskedAccount(),
                payer.remark(),
                row.state(),
                finding(row, trade),
                trade.map(known -> claimed(known, payer)),
                row.decision(),
                row.reason(),
                row.note(),
                name(entities, row.first()),
                row.first().equals(caller.account()) && row.first().isPresent(),
                name(entities, row.second()),
                last.map(ReturnRow::amount).orElse(Money.ZERO),
                back.stream()
                        .filter(each -> each.done().isPresent())
                        .map(ReturnRow::amount)
                        .reduce(Money.ZERO, Money::plus),
                last.map(ReturnRow::reference).orElse(""));
    }

    Opened open(EntityManager entities, Principal caller, TransferRow row) {
        BankTransfer shown = of(entities, caller, row);
        if (row.state() != TransferState.TO_MATCH || shown.order().isPresent()) {
            return new Opened(shown, List.of());
        }
        Payers.Payer payer = payers.open(row);
        return new Opened(
                shown,
                transfers.awaited(entities, payer.name(), row.amount()).stream()
                        .map(trade -> claimed(trade, payer))
                        .distinct()
                        .toList());
    }

    private static Claimed claimed(Trade trade, Payers.Payer payer) {
        return new Claimed(
                trade.number(), trade.state(), trade.organisation(), trade.amount(), payer.is(trade.organisation()));
    }

    private static Finding finding(TransferRow row, Optional<Trade> found) {
        if (row.settled().isPresent()) {
            return Finding.FITS;
        }
        if (found.isEmpty()) {
            return Finding.NO_CODE;
        }
        Trade trade = found.get();
        if (trade.paid()) {
            return Finding.SECOND;
        }
        if (!trade.amount().equals(row.amount())) {
            return Finding.OTHER_AMOUNT;
        }
        return trade.state() == OrderState.AWAITING_PAYMENT ? Finding.FITS : Finding.LATE;
    }

    private String name(EntityManager entities, Optional<AccountId> officer) {
        return officer.flatMap(id -> accounts.find(entities, id))
                .map(accounts::name)
                .orElse("");
    }
}
