package org.certhall.api.bank;

import java.util.List;

/** What a bank says about an account. */
public sealed interface StatementAnswer {
    /**
     * Entries in the bank's order.
     *
     * @param next the place to go on from next time
     * @param more whether more is there already
     */
    record Entries(List<StatementEntry> entries, String next, boolean more) implements StatementAnswer {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** The bank did not answer, or not as it should; it is asked again. */
    record Unavailable(String reason) implements StatementAnswer {}
}
