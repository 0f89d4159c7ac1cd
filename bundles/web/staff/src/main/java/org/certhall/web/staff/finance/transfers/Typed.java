package org.certhall.web.staff.finance.transfers;

import java.util.Optional;

/**
 * What an officer was doing on this page; kept in the browser's session, so that another language loses nothing.
 *
 * @param opened the key of the transfer whose details are shown
 * @param order the number that was typed
 * @param text the reason, the opinion, or the bank's number that was typed
 */
record Typed(Optional<String> opened, String order, String text) {
    static final Typed NOTHING = new Typed(Optional.empty(), "", "");

    static Typed opening(String key) {
        return new Typed(Optional.of(key), "", "");
    }

    Typed number(String typed) {
        return new Typed(opened, typed, text);
    }

    Typed text(String typed) {
        return new Typed(opened, order, typed);
    }
}
