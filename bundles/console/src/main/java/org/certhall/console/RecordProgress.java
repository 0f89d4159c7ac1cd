package org.certhall.console;

import java.io.PrintStream;

/** Shows now and then how many records have been read. */
final class RecordProgress {
    private static final long STEP = 100_000;

    private final PrintStream out;
    private long next = STEP;

    RecordProgress(PrintStream out) {
        this.out = out;
    }

    void show(long records) {
        if (records >= next) {
            out.println(records + " records read");
            out.flush();
            next = records - records % STEP + STEP;
        }
    }
}
