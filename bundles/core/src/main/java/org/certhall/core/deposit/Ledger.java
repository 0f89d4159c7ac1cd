package org.certhall.core.deposit;

import static org.certhall.api.deposit.MyDeposits.DEPOSITS;
import static org.certhall.api.deposit.MyDeposits.TRIES;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.certhall.core.order.CustomerOrder;

/** The deposits of an order, the oldest first, and what they leave. */
record Ledger(List<DepositRow> rows) {
    Ledger {
        rows = List.copyOf(rows);
    }

    static Ledger of(EntityManager entities, CustomerOrder order) {
        return new Ledger(entities.createQuery(
                        "select d from DepositRow d where d.order = :number order by d.position", DepositRow.class)
                .setParameter("number", order.number().value())
                .getResultList());
    }

    int nextPosition() {
        return rows.size() + 1;
    }

    /** Gives the deposit whose amount can be told; there is never more than one. */
    Optional<DepositRow> paid() {
        return in(DepositState.ACCEPTED);
    }

    /** Gives the deposit that the applicant waits for; there is never more than one. */
    Optional<DepositRow> asked() {
        return in(DepositState.ASKED);
    }

    Optional<DepositRow> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    List<DepositRow> open() {
        return rows.stream().filter(row -> row.state().isOpen()).toList();
    }

    int triesLeft() {
        return Math.max(0, TRIES - rows.stream().mapToInt(DepositRow::tries).sum());
    }

    /** Tells how many more may be asked for; one that the bank may yet accept counts as if it had (S103). */
    int depositsLeft() {
        return left(DepositRow::counts);
    }

    /** Tells whether the bank may accept one more, asked for or not (T11). */
    boolean mayGoOn() {
        return left(DepositRow::wasAccepted) > 0;
    }

    private int left(Predicate<DepositRow> counted) {
        return triesLeft() == 0
                ? 0
                : Math.max(0, DEPOSITS - (int) rows.stream().filter(counted).count());
    }

    private Optional<DepositRow> in(DepositState state) {
        return rows.stream().filter(row -> row.state() == state).findFirst();
    }
}
