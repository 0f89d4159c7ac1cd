package org.certhall.api.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * The number of an order, which people read out on the telephone.
 *
 * @param value fourteen digits: the day (yyMMdd), seven at random, so that nobody learns from one number how many there
 *     are, and a check digit (ISO/IEC 7064, MOD 11,10)
 */
public record OrderNumber(String value) implements Identifier {
    private static final CheckedNumber FORM =
            new CheckedNumber(NumberForm.places(14, NumberForm.DIGITS), HybridCheck::holds);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int SERIAL = 10_000_000;

    public OrderNumber {
        FORM.demand(value);
    }

    /** Draws a number; whether it is new only the database can tell. */
    public static OrderNumber draw(LocalDate day, RandomGenerator random) {
        String digits = DAY.format(day) + String.format("%07d", random.nextInt(SERIAL));
        return new OrderNumber(digits + HybridCheck.digit(digits));
    }

    /** Reads what somebody typed (S81, S82). */
    public static Reading<OrderNumber> read(String typed) {
        return FORM.read(TypedText.code(typed), OrderNumber::new);
    }

    /** Gives the number as pages and papers show it: {@code 261122 4837 1052}. */
    @Override
    public String grouped() {
        return Grouping.of(6, 4, 4).write(value);
    }
}
