/** The desk of finance: what to look into, refunds, transfers, the channels' bills and what was taken. */
@NullMarked
package org.certhall.web.staff.finance;

import org.jspecify.annotations.NullMarked;
