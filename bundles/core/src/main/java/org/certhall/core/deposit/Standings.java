package org.certhall.core.deposit;

import java.util.Optional;
import org.certhall.api.deposit.DepositStanding;
import org.certhall.api.deposit.DepositStanding.Line;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.core.bank.Banks;
import org.certhall.core.deposit.DepositSeals.Payee;
import org.certhall.core.order.CustomerOrder;

/** Deposits as their applicants see them. */
record Standings(DepositSeals seals, Banks banks) {
    DepositStanding of(CustomerOrder order, Ledger ledger) {
        Optional<DepositRow> failed =
                ledger.last().filter(row -> !row.state().isOpen() && row.state() != DepositState.WITHDRAWN);
        return new DepositStanding(
                order.number(),
                order.version(),
                order.state(),
                order.organisationName().orElse(""),
                ledger.paid().map(this::line),
                ledger.asked().map(this::line),
                failed.map(this::line),
                ledger.triesLeft(),
                ledger.depositsLeft());
    }

    private Line line(DepositRow row) {
        Payee payee = seals.payee(row);
        return new Line(
                row.position(),
                stage(row),
                row.bank(),
                row.bankName(),
                payee.account().grouped(),
                payee.branch(),
                row.asked(),
                row.until(),
                row.fault());
    }

    private Stage stage(DepositRow row) {
        return switch (row.state()) {
            case ASKED -> waiting(row);
            case ACCEPTED -> Stage.PAID;
            case REFUSED -> Stage.REFUSED;
            case RETURNED -> Stage.RETURNED;
            case EXPIRED -> Stage.EXPIRED;
            case DROPPED, WITHDRAWN, REPLACED, LEFT, PROVED, SPENT -> Stage.OVER;
        };
    }

    private Stage waiting(DepositRow row) {
        if (banks.find(row.bank()).isEmpty()) {
            return Stage.UNPLUGGED;
        }
        return switch (row.delay()) {
            case NONE -> Stage.ASKED;
            case THINKING -> Stage.THINKING;
            case UNREACHABLE -> Stage.UNREACHABLE;
        };
    }
}
