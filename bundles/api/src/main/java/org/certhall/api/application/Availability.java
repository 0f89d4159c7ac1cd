package org.certhall.api.application;

/** Whether what was chosen in step one can be applied for at the moment. */
public enum Availability {
    /** It can. */
    ON_OFFER,
    /** The project has left; what is filled in is kept, and goes on when it is back. */
    AWAY,
    /** The project is there, but no longer offers the type, term, number or key that was chosen. */
    SELECTION_GONE
}
