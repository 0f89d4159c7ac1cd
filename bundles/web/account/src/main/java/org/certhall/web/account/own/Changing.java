package org.certhall.web.account.own;

import org.certhall.api.account.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A change that is under way; kept in the browser's session.
 *
 * @param step 0 at the beginning, then one for each code
 * @param ticket none at the beginning
 * @param recipient masked, of the code that was sent last
 */
record Changing(Item item, int step, @Nullable Ticket ticket, String recipient) {
    static Changing begin(Item item) {
        return new Changing(item, 0, null, "");
    }
}
