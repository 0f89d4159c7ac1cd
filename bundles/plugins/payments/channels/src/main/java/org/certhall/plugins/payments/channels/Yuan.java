package org.certhall.plugins.payments.channels;

import java.util.Optional;
import java.util.regex.Pattern;
import org.certhall.api.value.Money;

/** Amounts as channels write them in yuan with two decimals; never a floating-point number. */
public final class Yuan {
    private static final Pattern FORM = Pattern.compile("(?:0|[1-9][0-9]{0,11})\\.[0-9]{2}");
    private static final int FEN = 100;

    private Yuan() {}

    /** Writes an amount. */
    public static String of(Money amount) {
        long fen = amount.fen();
        return fen / FEN + "." + fen % FEN / 10 + fen % 10;
    }

    /** Reads an amount; empty for what is none with exactly two decimals. */
    public static Optional<Money> read(String yuan) {
        return FORM.matcher(yuan).matches()
                ? Optional.of(new Money(Long.parseLong(yuan.replace(".", ""))))
                : Optional.empty();
    }
}
