package org.certhall.web.account.forgot;

import org.certhall.api.account.Ticket;

/** The ticket of an invitation; kept in the browser's session. */
record Invited(Ticket ticket) {}
