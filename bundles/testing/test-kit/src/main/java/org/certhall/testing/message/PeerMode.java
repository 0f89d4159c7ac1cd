package org.certhall.testing.message;

/** How the other side of a gateway behaves during a contract test. */
public enum PeerMode {
    /** Takes and answers at once. */
    UP,
    /** Takes no connection; open ones are cut. */
    DOWN,
    /** Takes at once and answers after the pause that the contract test names. */
    SLOW,
    /** Refuses every message. */
    REJECT,
    /** Takes the message and never answers. */
    SILENT
}
