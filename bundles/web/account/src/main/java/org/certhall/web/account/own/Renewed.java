package org.certhall.web.account.own;

import java.util.List;

/** New recovery codes that are not put away yet; kept in the browser's session. */
record Renewed(List<String> codes) {
    /** Keeps the codes out of logs. */
    @Override
    public String toString() {
        return "Renewed[…]";
    }
}
