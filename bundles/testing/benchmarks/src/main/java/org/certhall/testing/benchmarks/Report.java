package org.certhall.testing.benchmarks;

import java.io.PrintStream;

/** Prints the figures as they come and remembers whether one missed its bar. */
final class Report {
    private final PrintStream out;
    private boolean missed;

    Report(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println();
        out.println(text);
    }

    /** A figure without a bar of its own: a control, or what explains another figure. */
    void note(String name, Object value) {
        out.printf("  %-52s %s%n", name, value);
    }

    /** A figure that has to keep its bar. */
    void figure(String name, Object value, String bar, boolean kept) {
        missed |= !kept;
        out.printf("  %-52s %s   [bar: %s: %s]%n", name, value, bar, kept ? "kept" : "MISSED");
    }

    boolean missed() {
        return missed;
    }
}
