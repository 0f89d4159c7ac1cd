package org.certhall.core.payment;

/** What became of something that a channel told. */
enum Effect {
    APPLIED,
    /** Told what was known, or what is of no interest. */
    NOTHING_NEW,
    /** Genuine, but finance has to look into it. */
    FLAGGED,
    /** About something that the hall has never asked for. */
    UNKNOWN,
    FORGED;

    /** Tells whether the channel need not send it again. */
    boolean taken() {
        return this != UNKNOWN && this != FORGED;
    }
}
