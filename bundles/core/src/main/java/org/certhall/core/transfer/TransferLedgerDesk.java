package org.certhall.core.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.transfer.TransferLedger;
import org.certhall.api.value.Money;
import org.certhall.core.payment.TransferPayments;
import org.certhall.core.payment.TransferPayments.Trade;
import org.certhall.core.persistence.Retrying;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers for channels that have no outside system of their own. */
@Component(service = TransferLedger.class)
public final class TransferLedgerDesk implements TransferLedger {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final UnitOfWork units;
    private final Transfers transfers;
    private final TransferPayments payments;

    @Activate
    public TransferLedgerDesk(
            @Reference UnitOfWork units, @Reference Transfers transfers, @Reference TransferPayments payments) {
        this.units = units;
        this.transfers = transfers;
        this.payments = payments;
    }

    @Override
    public String code(PaymentRequest request) {
        return Retrying.write(
                units,
                entities -> transfers
                        .remittance(entities, request.key())
                        .map(RemittanceRow::code)
                        .orElseGet(() -> {
                            RemittanceRow row = new RemittanceRow(transfers.code(entities), request, transfers.now());
                            entities.persist(row);
                            return row.code();
                        }));
    }

    @Override
    public Standing standing(String key) {
        return standing(key, trade -> trade.live() ? new Standing.Open() : new Standing.Closed());
    }

    @Override
    public Standing close(String key) {
        return standing(key, trade -> new Standing.Closed());
    }

    private Standing standing(String key, Function<Trade, Standing> unpaid) {
        return units.read(entities -> paid(entities, key)
                .<Standing>map(row -> new Standing.Paid(row.key(), row.amount(), settled(row)))
                .or(() -> transfers
                        .remittance(entities, key)
                        .flatMap(known -> payments.find(entities, key))
                        .map(unpaid))
                .orElseGet(Standing.Missing::new));
    }

    private Optional<TransferRow> paid(EntityManager entities, String attempt) {
        return transfers.paid(entities, attempt).flatMap(key -> transfers.find(entities, key));
    }

    private static Instant settled(TransferRow row) {
        return row.settled().orElseThrow();
    }

    @Override
    public RefundStanding giveBack(RefundRequest request) {
        return Retrying.write(
                units,
                entities -> transfers
                        .paid(entities, request.payment().key())
                        .flatMap(key -> transfers.lock(entities, key))
                        .map(row -> giveBack(entities, row, request))
                        .orElseGet(() -> new RefundStanding.Rejected("no transfer has paid it")));
    }

    private RefundStanding giveBack(EntityManager entities, TransferRow row, RefundRequest request) {
        List<ReturnRow> all = transfers.returns(entities, row);
        Optional<ReturnRow> same =
                all.stream().filter(each -> each.key().equals(request.key())).findFirst();
        if (same.isPresent()) {
            return standing(same.get());
        }
        Money before = all.stream().map(ReturnRow::amount).reduce(Money.ZERO, Money::plus);
        if (before.plus(request.amount()).compareTo(row.amount()) > 0) {
            return new RefundStanding.Rejected("this is more than was paid");
        }
        if (all.stream().anyMatch(each -> each.done().isEmpty())) {
            return new RefundStanding.Unavailable("finance is still paying back another part");
        }
        entities.persist(new ReturnRow(request.key(), row, true, request.amount(), transfers.now()));
        row.owe(transfers.now());
        transfers.changed();
        return new RefundStanding.Underway();
    }

    @Override
    public RefundStanding refund(String key) {
        return units.read(entities -> transfers
                .returned(entities, key)
                .map(TransferLedgerDesk::standing)
                .orElseGet(RefundStanding.Missing::new));
    }

    private static RefundStanding standing(ReturnRow row) {
        return row.done()
                .<RefundStanding>map(at -> new RefundStanding.Refunded(row.reference(), at))
                .orElseGet(RefundStanding.Underway::new);
    }

    @Override
    public List<Bill.Line> lines(LocalDate day) {
        Instant from = day.atStartOfDay(CHINA).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(CHINA).toInstant();
        return units.read(entities -> {
            List<Bill.Line> lines = new ArrayList<>();
            entities.createQuery(
                            "select t from TransferRow t where t.settled >= :from and t.settled < :to order by t.id",
                            TransferRow.class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultList()
                    .forEach(row -> lines.add(new Bill.Line(
                            Bill.Kind.PAYMENT, row.attempt().orElseThrow(), row.key(), row.amount(), settled(row))));
            entities.createQuery(
                            "select r from ReturnRow r where r.refund = true and r.done >= :from and r.done < :to"
                                    + " order by r.id",
                            ReturnRow.class)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultList()
                    .forEach(row -> lines.add(new Bill.Line(
                            Bill.Kind.REFUND,
                            row.key(),
                            row.reference(),
                            row.amount(),
                            row.done().orElseThrow())));
            return lines;
        });
    }
}
