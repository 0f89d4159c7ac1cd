package org.certhall.api.message;

/** What a message travels by. */
public enum Channel {
    SMS,
    MAIL
}
