package org.certhall.core.deposit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.persistence.EntityManager;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.deposit.DepositException.Code;
import org.certhall.api.deposit.DepositRequest;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.identifier.BankAccount;
import org.certhall.api.identifier.CnapsCode;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.deposit.DepositSeals.Payee;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderLife;
import org.certhall.core.order.Orders;
import org.certhall.core.work.WorkQueue;

/** Makes deposits of what applicants ask for (T6, T12), as far as the limits of S103 and S104 allow. */
final class Asking {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEY_BYTES = 16;

    private final Orders orders;
    private final DepositEnds ends;
    private final WorkQueue work;
    private final DepositSeals seals;
    private final RandomGenerator random;
    private final Clock clock;

    Asking(Orders orders, DepositEnds ends, WorkQueue work, DepositSeals seals, RandomGenerator random, Clock clock) {
        this.orders = orders;
        this.ends = ends;
        this.work = work;
        this.seals = seals;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What somebody typed, read.
     *
     * @param branch blank where the bank does not want it
     */
    record Target(BankVerifier bank, BankAccount account, String branch) {
        static Target read(DepositRequest wanted, BankVerifier bank) {
            BankAccount account = BankAccount.read(wanted.account())
                    .identifier()
                    .orElseThrow(() -> new DepositException(Code.ACCOUNT));
            String branch = bank.branchWanted()
                    ? CnapsCode.read(wanted.branch())
                            .identifier()
                            .filter(code -> code.bank().equals(bank.code()))
                            .map(CnapsCode::value)
                            .orElseThrow(() -> new DepositException(Code.BRANCH))
                    : "";
            return new Target(bank, account, branch);
        }

        Payee payee(CustomerOrder order) {
            return new Payee(order.organisationName().orElse(""), account, branch);
        }

        /** Keeps the account out of logs. */
        @Override
        public String toString() {
            return "Target";
        }
    }

    /** Records the request for a locked order. */
    void ask(EntityManager entities, Principal principal, CustomerOrder order, Target target) {
        if (!OrderLife.open(order.state(), OrderActor.APPLICANT).contains(OrderEvent.REQUEST_DEPOSIT)) {
            throw new OrderException(OrderException.Code.NOT_NOW);
        }
        Ledger ledger = Ledger.of(entities, order);
        if (ledger.depositsLeft() == 0) {
            throw new DepositException(Code.NONE_LEFT);
        }
        Payee payee = target.payee(order);
        countTo(entities, seals.accountKey(payee));
        ledger.asked().ifPresent(former -> ends.letGo(entities, former));
        DepositRow row = new DepositRow(
                key(),
                order.number(),
                ledger.nextPosition(),
                target.bank().id(),
                target.bank().name(),
                clock.instant());
        seals.fill(row, payee, new Money(1 + random.nextLong(MyDeposits.MOST.fen())));
        entities.persist(row);
        orders.move(
                entities,
                order,
                principal,
                OrderActor.APPLICANT,
                OrderEvent.REQUEST_DEPOSIT,
                guard -> guard == OrderGuard.DEPOSIT_LEFT,
                Map.of("deposit", row.id(), "bank", row.bank()));
        work.put(entities, DepositPayment.item(row));
    }

    /** Counts over all orders; what the bank refused, or never heard of, does not count. */
    private void countTo(EntityManager entities, byte[] accountKey) {
        DepositAccount.lock(entities, accountKey);
        Instant since = clock.instant().minus(DAY);
        long sent = entities.createQuery(
                        "select count(d) from DepositRow d where d.accountKey = :account and d.asked > :since"
                                + " and d.state not in (:refused, :withdrawn)",
                        Long.class)
                .setParameter("account", accountKey)
                .setParameter("since", since)
                .setParameter("refused", DepositState.REFUSED)
                .setParameter("withdrawn", DepositState.WITHDRAWN)
                .getSingleResult();
        if (sent >= MyDeposits.PER_ACCOUNT) {
            throw new DepositException(Code.ACCOUNT_LIMIT);
        }
    }

    private String key() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
