package org.certhall.plugins.payments.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.transfer.TransferLedger;
import org.certhall.api.value.Money;

/** The hall's ledger without a database; two people agree as soon as a test says so. */
final class LedgerInMemory implements TransferLedger {
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, Standing.Paid> paid = new ConcurrentHashMap<>();
    private final Map<String, RefundRequest> refunds = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    void pay(String key, Money amount) {
        paid.put(key, new Standing.Paid("T" + key, amount, Instant.now()));
    }

    void finishRefunds() {
        done.addAll(refunds.keySet());
    }

    Money refunded(String key) {
        return refunds.values().stream()
                .filter(refund -> refund.payment().key().equals(key) && done.contains(refund.key()))
                .map(RefundRequest::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    public String code(PaymentRequest request) {
        return codes.computeIfAbsent(request.key(), key -> "C" + codes.size());
    }

    @Override
    public Standing standing(String key) {
        Standing.Paid known = paid.get(key);
        if (known != null) {
            return known;
        }
        return closed.contains(key)
                ? new Standing.Closed()
                : codes.containsKey(key) ? new Standing.Open() : new Standing.Missing();
    }

    @Override
    public Standing close(String key) {
        closed.add(key);
        return standing(key);
    }

    @Override
    public RefundStanding giveBack(RefundRequest request) {
        Money before = refunds.values().stream()
                .filter(refund ->
                        refund.payment().key().equals(request.payment().key()))
                .filter(refund -> !refund.key().equals(request.key()))
                .map(RefundRequest::amount)
                .reduce(Money.ZERO, Money::plus);
        if (before.plus(request.amount()).compareTo(request.paid()) > 0) {
            return new RefundStanding.Rejected("too much");
        }
        refunds.put(request.key(), request);
        return refund(request.key());
    }

    @Override
    public RefundStanding refund(String key) {
        if (!refunds.containsKey(key)) {
            return new RefundStanding.Missing();
        }
        return done.contains(key)
                ? new RefundStanding.Refunded("B" + key, Instant.now())
                : new RefundStanding.Underway();
    }

    @Override
    public List<Bill.Line> lines(LocalDate day) {
        return List.of();
    }
}
