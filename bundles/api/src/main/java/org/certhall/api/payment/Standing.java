package org.certhall.api.payment;

import java.time.Instant;
import org.certhall.api.value.Money;

/** How a trade stands at the channel. */
public sealed interface Standing {
    /** Nobody has paid yet. */
    record Open() implements Standing {}

    /**
     * Somebody has paid.
     *
     * @param trade the channel's own number, at most 64 characters
     * @param amount what was paid, which need not be what was asked for
     */
    record Paid(String trade, Money amount, Instant at) implements Standing {}

    /** Nobody can pay any more. */
    record Closed() implements Standing {}

    /** The channel has never heard of it. */
    record Missing() implements Standing {}

    /** The channel did not answer, or not as it should; it is asked again. */
    record Unavailable(String reason) implements Standing {}
}
