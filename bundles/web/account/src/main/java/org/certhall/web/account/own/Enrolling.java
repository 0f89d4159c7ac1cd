package org.certhall.web.account.own;

import java.util.List;
import org.certhall.api.account.LoginResult.EnrolmentNeeded;

/**
 * A second factor that is being set up; kept in the browser's session.
 *
 * @param codes the recovery codes, once it is set up
 */
record Enrolling(EnrolmentNeeded needed, List<String> codes) {
    /** Keeps the codes out of logs. */
    @Override
    public String toString() {
        return "Enrolling[…]";
    }
}
