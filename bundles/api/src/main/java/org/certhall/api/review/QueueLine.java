package org.certhall.api.review;

import java.time.Instant;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.LocalisedText;

/**
 * An order as officers' lists show it.
 *
 * @param version to hand back with what is decided, so that nobody decides on an order that he has not seen
 * @param since when it came to the officers this time, by which the queue is sorted
 * @param round the how many-th review it is, from 1
 * @param signed whether one officer has agreed and another has to
 * @param own whether the caller entered it, and so may not review it
 * @param hold who has claimed it; empty where nobody has
 */
public record QueueLine(
        OrderNumber number,
        long version,
        OrderState state,
        Instant since,
        LocalisedText project,
        Optional<String> organisation,
        int round,
        boolean signed,
        boolean own,
        Optional<Hold> hold) {
    QueuePage.Place place() {
        return new QueuePage.Place(since, number);
    }

    /**
     * A claim.
     *
     * @param until when it ends by itself unless the officer goes on
     * @param mine whether it is the caller's
     */
    public record Hold(String officer, Instant until, boolean mine) {}
}
