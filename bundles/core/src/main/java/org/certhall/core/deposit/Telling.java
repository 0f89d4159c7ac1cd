package org.certhall.core.deposit;

import java.time.Clock;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.deposit.DepositException;
import org.certhall.api.deposit.DepositException.Code;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;

/** Takes the amounts that applicants tell (T8 to T10). */
final class Telling {
    private final Orders orders;
    private final DepositEnds ends;
    private final DepositSeals seals;
    private final Clock clock;

    Telling(Orders orders, DepositEnds ends, DepositSeals seals, Clock clock) {
        this.orders = orders;
        this.ends = ends;
        this.seals = seals;
        this.clock = clock;
    }

    /** Counts the try, then compares; whether that is all kept or nothing, the amount is told by the answer alone. */
    boolean tell(EntityManager entities, Principal principal, CustomerOrder order, int position, Money amount) {
        Ledger ledger = Ledger.of(entities, order);
        DepositRow paid = ledger.paid().orElseThrow(() -> new OrderException(OrderException.Code.NOT_NOW));
        if (paid.position() != position) {
            throw new OrderException(OrderException.Code.CHANGED);
        }
        if (!clock.instant().isBefore(paid.until().orElseThrow())) {
            throw new DepositException(Code.OVER);
        }
        paid.countTry();
        boolean right = seals.hasAmount(paid, amount);
        int left = ledger.triesLeft();
        if (right) {
            ends.end(entities, paid, DepositState.PROVED);
        } else if (left == 0) {
            ends.end(entities, paid, DepositState.SPENT);
        }
        orders.move(
                entities,
                order,
                principal,
                OrderActor.APPLICANT,
                right ? OrderEvent.AMOUNT_RIGHT : OrderEvent.AMOUNT_WRONG,
                guard -> switch (guard) {
                    case IN_TIME -> true;
                    case TRIES_LEFT -> left > 0;
                    case LAST_TRY -> left == 0;
                    default -> false;
                },
                Map.of("deposit", paid.id(), "left", Integer.toString(left)));
        return right;
    }
}
