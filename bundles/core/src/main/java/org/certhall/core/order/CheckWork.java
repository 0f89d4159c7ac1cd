package org.certhall.core.order;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.work.WorkItem;

/** The work of examining an order once it has been handed in: put with that very step, done by whoever examines (T4, T5). */
public final class CheckWork {
    public static final String KIND = "order.check";

    private CheckWork() {}

    /** Gives the work for an order that has just been handed in; each handing in has answers of its own. */
    public static WorkItem item(CustomerOrder order) {
        return WorkItem.of(
                KIND,
                order.number().value() + "r" + order.answersRevision(),
                order.changed(),
                order.number().value().getBytes(US_ASCII));
    }

    public static OrderNumber number(WorkItem item) {
        return new OrderNumber(new String(item.payload(), US_ASCII));
    }
}
