package org.certhall.api.message;

/** Where a message is on its way. */
public enum MessageState {
    /** It waits to be sent. */
    WAITING,
    /** A gateway has been chosen and is asked at this moment. */
    SENDING,
    /** It was handed over, but no answer came; it is queried and never sent again. */
    UNKNOWN,
    /** A gateway has taken it; a delivery report may follow. */
    SENT,
    /** It has reached the recipient, as the gateway reports. */
    DELIVERED,
    /** It has not reached the recipient, as the gateway reports. */
    UNDELIVERED,
    /** It was of no more use before it could be sent, such as a code. */
    EXPIRED,
    /** It cannot be sent; somebody has to look at it. */
    DEAD,
    /** Somebody of the staff has taken it out. */
    DISCARDED
}
