package org.certhall.api.order;

/** Where an order was entered. */
public enum OrderPlace {
    WEB,
    COUNTER
}
