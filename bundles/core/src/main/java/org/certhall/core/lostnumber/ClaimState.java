package org.certhall.core.lostnumber;

/** How far a request has come. */
enum ClaimState {
    /** The new number is not proved yet. */
    ASKED,
    /** Before the officers. */
    OPEN,
    /** Approved by two; the change comes at its time unless somebody objects. */
    WAITING,
    DONE,
    REFUSED,
    /** The owner has objected, or another request came first. */
    STOPPED,
    /** Meanwhile another account had the number. */
    TAKEN
}
