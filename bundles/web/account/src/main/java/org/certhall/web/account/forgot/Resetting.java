package org.certhall.web.account.forgot;

import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Ticket;

/** How far somebody with a forgotten password has come; kept in the browser's session. */
record Resetting(Ticket ticket, CodeSent sent, Step step) {
    enum Step {
        MOBILE_CODE,
        /** The number was idle for so long that the e-mail address has to prove it too. */
        EMAIL_CODE,
        PASSWORD
    }

    Resetting at(Step next, CodeSent latest) {
        return new Resetting(ticket, latest, next);
    }
}
