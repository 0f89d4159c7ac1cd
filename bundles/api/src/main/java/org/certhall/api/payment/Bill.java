package org.certhall.api.payment;

import java.time.Instant;
import java.util.List;
import org.certhall.api.value.Money;

/** What a channel has booked on a day. */
public sealed interface Bill {
    /** What a line is about. */
    enum Kind {
        PAYMENT,
        REFUND
    }

    /**
     * A line.
     *
     * @param key the hall's key of the trade or refund
     * @param trade the channel's own number
     */
    record Line(Kind kind, String key, String trade, Money amount, Instant at) {}

    /** The whole day. */
    record Lines(List<Line> lines) implements Bill {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** The channel has not closed the day yet, or keeps no bill of it. */
    record NotYet() implements Bill {}

    /** The channel did not answer, or not as it should; it is asked again. */
    record Unavailable(String reason) implements Bill {}
}
