package org.certhall.api.payment;

import java.time.Instant;

/** How a refund stands at the channel. */
public sealed interface RefundStanding {
    /** The money is back, or on its way without any more doubt. */
    record Refunded(String reference, Instant at) implements RefundStanding {}

    /** The channel has taken it over. */
    record Underway() implements RefundStanding {}

    /** The channel refuses, and would again. */
    record Rejected(String reason) implements RefundStanding {}

    /** The channel has never heard of it. */
    record Missing() implements RefundStanding {}

    /** The channel did not answer, or not as it should; it is asked again under the same key. */
    record Unavailable(String reason) implements RefundStanding {}
}
