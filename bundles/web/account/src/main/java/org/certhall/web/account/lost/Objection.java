package org.certhall.web.account.lost;

import org.certhall.api.account.Ticket;

/** The secret of a notice; kept in the browser's session. */
record Objection(Ticket ticket) {}
