package org.certhall.web.account.lost;

import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Ticket;

/** A request whose new number is not proved yet; kept in the browser's session. */
record Asked(Ticket ticket, CodeSent sent) {}
