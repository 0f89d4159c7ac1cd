package org.certhall.testing.peers;

import java.util.regex.Pattern;

/** Amounts as they are written in yuan. */
final class Yuan {
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})\\.[0-9]{2}");

    private Yuan() {}

    static String of(long fen) {
        return String.format("%d.%02d", fen / 100, fen % 100);
    }

    /** Gives the fen; -1 for what is no amount with two decimals. */
    static long fen(String yuan) {
        return FORM.matcher(yuan).matches() ? Long.parseLong(yuan.replace(".", "")) : -1;
    }
}
