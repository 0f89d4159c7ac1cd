package org.certhall.core.deposit;

import java.time.Duration;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.bank.BankVerifier;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.bank.Banks;
import org.certhall.core.deposit.DepositRow.Delay;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the bank pay, outside any transaction. What the bank may have heard of is queried and never asked for again under
 * another key; while the amount can be told, the bank is asked now and then whether the money came back.
 */
@Component(service = WorkHandler.class)
public final class DepositPayment implements WorkHandler {
    static final String KIND = "deposit.pay";

    private static final Logger LOG = LoggerFactory.getLogger(DepositPayment.class);
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration UNPLUGGED = Duration.ofSeconds(5);
    private static final Duration PAID = Duration.ofHours(1);

    private final UnitOfWork units;
    private final Orders orders;
    private final DepositCourse course;
    private final DepositEnds ends;
    private final Banks banks;
    private final DepositSeals seals;

    @Activate
    public DepositPayment(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference DepositCourse course,
            @Reference DepositEnds ends,
            @Reference Banks banks,
            @Reference DataProtection protection) {
        this.units = units;
        this.orders = orders;
        this.course = course;
        this.ends = ends;
        this.banks = banks;
        this.seals = new DepositSeals(protection);
    }

    static WorkItem item(DepositRow row) {
        return WorkItem.of(KIND, row.id(), row.asked(), new byte[0]);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is to be asked of which bank. */
    private record Errand(Deposit deposit, boolean submit, BankVerifier bank) {
        DepositAnswer run() {
            try {
                return submit ? bank.submit(deposit, DEADLINE) : bank.query(deposit, DEADLINE);
            } catch (RuntimeException | LinkageError fault) {
                // It may have been heard of before the fault, and the plug-in may be mended or replaced.
                LOG.error("The plug-in of bank {} failed at deposit {}", bank.id(), deposit.key(), fault);
                return new DepositAnswer.Unknown("the plug-in failed");
            }
        }
    }

    @Override
    public Result handle(WorkItem item) {
        Optional<String> bank = units.read(entities -> Optional.ofNullable(entities.find(DepositRow.class, item.key()))
                .filter(row -> row.state().isOpen())
                .map(DepositRow::bank));
        if (bank.isEmpty()) {
            return new Result.Done();
        }
        Optional<BankVerifier> there = banks.find(bank.get());
        if (there.isEmpty()) {
            return new Result.Later(course.now().plus(UNPLUGGED), "the bank " + bank.get() + " is not installed");
        }
        Optional<Errand> errand = units.write(entities ->
                LockedDeposit.open(entities, orders, item.key()).map(open -> errand(open.row(), there.get())));
        if (errand.isEmpty()) {
            return new Result.Done();
        }
        DepositAnswer answer = errand.get().run();
        return units.write(entities -> LockedDeposit.open(entities, orders, item.key())
                .map(open -> follow(entities, open, answer))
                .orElseGet(Result.Done::new));
    }

    /** Notes that the bank may hear of it before it does. */
    private Errand errand(DepositRow row, BankVerifier bank) {
        boolean submit = !row.sent();
        row.sent(true);
        return new Errand(seals.deposit(row), submit, bank);
    }

    private Result follow(EntityManager entities, LockedDeposit open, DepositAnswer answer) {
        CustomerOrder order = open.order();
        DepositRow row = open.row();
        if (answer instanceof DepositAnswer.Returned returned) {
            course.giveBack(entities, order, row, returned.fault(), returned.at());
        } else if (answer instanceof DepositAnswer.Rejected rejected) {
            if (row.wasAccepted()) {
                course.giveBack(entities, order, row, rejected.fault(), course.now());
            } else {
                course.refuse(entities, order, row, rejected.fault());
            }
        } else if (!row.wasAccepted()) {
            if (answer instanceof DepositAnswer.Accepted accepted) {
                course.accept(entities, order, row, accepted);
            } else {
                delay(entities, order, row, answer instanceof DepositAnswer.Unavailable);
            }
        }
        return row.state().isOpen() ? again(row) : new Result.Done();
    }

    private void delay(EntityManager entities, CustomerOrder order, DepositRow row, boolean unheard) {
        row.sent(!unheard);
        if (unheard && row.state() == DepositState.DROPPED) {
            ends.end(entities, row, DepositState.WITHDRAWN);
            return;
        }
        Delay why = unheard ? Delay.UNREACHABLE : Delay.THINKING;
        if (row.delay() != why) {
            row.delay(why);
            orders.tell(order);
        }
    }

    /** The longer it takes, the more seldom the bank is asked. */
    private Result again(DepositRow row) {
        if (row.wasAccepted()) {
            return new Result.Later(course.now().plus(PAID), "paid; the money may yet come back");
        }
        Duration pause = Duration.between(row.asked(), course.now()).dividedBy(4);
        Duration atLeast = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        return new Result.Later(
                course.now().plus(atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast),
                row.delay() + " at bank " + row.bank());
    }
}
