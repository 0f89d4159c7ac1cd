package org.certhall.api.sheet;

import java.time.Instant;

/**
 * An upload and how far it has come.
 *
 * @param waiting whether it stands still because what was selected is not on offer
 * @param rows how many rows there are
 * @param made how many have become drafts
 * @param kept how many carried the number of an order already
 * @param wrong how many are wrong
 * @param uploaded when
 * @param until when it can be looked at; then the hall forgets it, not the orders
 */
public record SheetImport(
        String id,
        SheetForm form,
        State state,
        boolean waiting,
        int rows,
        int made,
        int kept,
        int wrong,
        Instant uploaded,
        Instant until) {
    /** How it stands. */
    public enum State {
        /** The hall works through the rows. */
        RUNNING,
        /** Every row has had its turn. */
        DONE,
        /** It was ended by its owner; the rows that had had their turn stay as they are. */
        CANCELLED,
        /** It was ended by the hall, since the account may not apply any more or the rows cannot be worked through. */
        STOPPED
    }

    /** Gives how many rows have had their turn. */
    public int done() {
        return made + kept + wrong;
    }
}
