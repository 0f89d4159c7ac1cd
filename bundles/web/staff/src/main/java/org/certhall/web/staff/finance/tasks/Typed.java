package org.certhall.web.staff.finance.tasks;

/** The note that is being typed, which a page that is made anew finds again. */
record Typed(long task, String note) {}
