package org.certhall.web.staff.finance.figures;

import org.certhall.api.value.Money;

/** Amounts that may be negative, since more may go back than comes. */
final class Yuan {
    private Yuan() {}

    static String display(long fen) {
        return fen < 0 ? "−" + new Money(-fen).display() : new Money(fen).display();
    }
}
