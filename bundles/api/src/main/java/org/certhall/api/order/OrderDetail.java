package org.certhall.api.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order with all that happened to it.
 *
 * @param expires when it ends by itself unless somebody goes on with it; empty where it does not (T24)
 * @param steps the oldest first
 */
public record OrderDetail(OrderLine line, OrderPlace place, Optional<Instant> expires, List<Step> steps) {
    public OrderDetail {
        steps = List.copyOf(steps);
    }

    /** One step of the timeline; whose hands moved it, its reader learns by the role alone. */
    public record Step(Instant happened, OrderEvent event, OrderState after, OrderActor actor) {}
}
