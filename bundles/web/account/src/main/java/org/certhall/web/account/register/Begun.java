package org.certhall.web.account.register;

import org.certhall.api.account.Ticket;

/** A registration that this browser has begun; kept in its session. */
record Begun(Ticket ticket) {}
