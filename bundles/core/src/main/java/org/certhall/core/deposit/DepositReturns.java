package org.certhall.core.deposit;

import javax.persistence.EntityManager;
import org.certhall.api.bank.StatementEntry;
import org.certhall.core.bank.EntryFollower;
import org.certhall.core.order.Orders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds deposits that came back on the hall's own statements, by the key that travelled with them (T11). */
@Component(service = EntryFollower.class)
public final class DepositReturns implements EntryFollower {
    private final Orders orders;
    private final DepositCourse course;

    @Activate
    public DepositReturns(@Reference Orders orders, @Reference DepositCourse course) {
        this.orders = orders;
        this.course = course;
    }

    @Override
    public void booked(EntityManager entities, String source, StatementEntry entry) {
        if (entry.kind() == StatementEntry.Kind.RETURN) {
            LockedDeposit.find(entities, orders, entry.key())
                    .ifPresent(found ->
                            course.giveBack(entities, found.order(), found.row(), entry.fault(), entry.booked()));
        }
    }
}
