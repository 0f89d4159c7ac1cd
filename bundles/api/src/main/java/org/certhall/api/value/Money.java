package org.certhall.api.value;

import java.util.Locale;

/**
 * An amount in renminbi, counted in fen.
 *
 * @param fen hundredths of a yuan, never negative
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public Money {
        if (fen < 0) {
            throw new IllegalArgumentException("an amount is never negative");
        }
    }

    /** Adds, refusing overflow with {@link ArithmeticException}. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** Multiplies, refusing overflow with {@link ArithmeticException}. */
    public Money times(int quantity) {
        return new Money(Math.multiplyExact(fen, quantity));
    }

    /** Writes the amount as people read it: {@code ¥1,234.50}. */
    public String display() {
        return String.format(Locale.ROOT, "¥%,d.%02d", fen / 100, fen % 100);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
