package org.certhall.web.account.login;

import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Ticket;

/** A login code that is on its way to this browser's visitor; kept in its session. */
record CodeWait(Ticket ticket, CodeSent sent) {}
