package org.certhall.web.applicant.deposit;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.deposit.MyDeposits;
import org.certhall.api.value.Money;

/** Reads the amount of a deposit as people copy it from their bank: {@code 0.37}, {@code .37}, {@code ￥０．３７元}. */
final class AmountText {
    private static final Pattern FORM = Pattern.compile("[¥￥]?(\\d{0,4})(?:\\.(\\d{0,2})0*)?元?");

    private AmountText() {}

    /** Gives the amount; empty where it is none that a deposit can have. */
    static Optional<Money> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        long fen = number(parts.group(1)) * 100 + number((fraction + "00").substring(0, 2));
        return fen >= 1 && fen <= MyDeposits.MOST.fen() ? Optional.of(new Money(fen)) : Optional.empty();
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
