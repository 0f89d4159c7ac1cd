package org.certhall.api.catalogue;

import java.util.List;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/** An itemised price. */
public record Quote(List<Line> lines, Money total) {
    public Quote {
        lines = List.copyOf(lines);
    }

    /** One line of a quote: {@code amount = unit × quantity}. */
    public record Line(LocalisedText label, Money unit, int quantity, Money amount) {}
}
