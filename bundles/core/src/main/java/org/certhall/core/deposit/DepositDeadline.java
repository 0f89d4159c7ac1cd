package org.certhall.core.deposit;

import java.time.Instant;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends deposits 72 hours after their bank accepted them (S100, T11). */
@Component(service = WorkHandler.class)
public final class DepositDeadline implements WorkHandler {
    static final String KIND = "deposit.deadline";

    private final UnitOfWork units;
    private final Orders orders;
    private final DepositCourse course;

    @Activate
    public DepositDeadline(@Reference UnitOfWork units, @Reference Orders orders, @Reference DepositCourse course) {
        this.units = units;
        this.orders = orders;
        this.course = course;
    }

    static WorkItem item(DepositRow row, Instant until) {
        return WorkItem.of(KIND, row.id(), until, new byte[0]);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result handle(WorkItem item) {
        return units.write(entities -> LockedDeposit.open(entities, orders, item.key())
                .filter(open -> open.row().state() == DepositState.ACCEPTED)
                .map(open -> {
                    Instant until = open.row().until().orElseThrow();
                    if (course.now().isBefore(until)) {
                        return (Result) new Result.Later(until, "the 72 hours are not over");
                    }
                    course.expire(entities, open.order(), open.row());
                    return new Result.Done();
                })
                .orElseGet(Result.Done::new));
    }
}
