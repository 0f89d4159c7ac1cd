package org.certhall.api.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.identifier.OrderNumber;

/** One page of a list of orders, the last changed first. */
public record OrderPage(List<OrderLine> lines, boolean more) {
    public OrderPage {
        lines = List.copyOf(lines);
    }

    /** Gives where the next page begins; empty where there is none. */
    public Optional<Place> end() {
        return more ? Optional.of(lines.get(lines.size() - 1).place()) : Optional.empty();
    }

    /**
     * Which orders are wanted.
     *
     * @param text a part of the number, the organisation's or the project's name; blank for all
     */
    public record Search(OrderGroup group, String text) {
        public static final Search ALL = new Search(OrderGroup.ALL, "");
    }

    /** A place in the list, which stays one whatever happens to the orders around it. */
    public record Place(Instant changed, OrderNumber number) {}
}
