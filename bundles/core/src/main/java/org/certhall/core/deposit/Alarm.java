package org.certhall.core.deposit;

import java.time.Duration;
import java.util.List;
import org.certhall.core.challenge.Throttle;

/** What happens so often that somebody should look at it. Nothing is refused for it. */
enum Alarm {
    /** Deposits for one organisation, over all orders. */
    ORGANISATION_REQUESTS(4),
    /** Deposits asked for from one address. */
    ADDRESS_REQUESTS(20),
    /** Wrong amounts for one organisation. */
    ORGANISATION_AMOUNTS(5),
    /** Wrong amounts from one address. */
    ADDRESS_AMOUNTS(10),
    /** An account that had all its deposits of the day is asked for once more. */
    ACCOUNT_LIMIT(1);

    private static final Duration DAY = Duration.ofDays(1);
    private final int usual;

    Alarm(int usual) {
        this.usual = usual;
    }

    /** Gives what is usual in a day. */
    Throttle.Limit limit() {
        return limit("deposit.usual.", usual);
    }

    /** Each subject is told of once a day. */
    Throttle.Limit told() {
        return limit("deposit.alarm.", 1);
    }

    private Throttle.Limit limit(String prefix, int most) {
        return new Throttle.Limit(prefix + name(), List.of(new Throttle.Window(most, DAY)));
    }
}
