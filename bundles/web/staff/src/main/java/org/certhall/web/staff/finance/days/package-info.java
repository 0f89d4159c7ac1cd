/** The channels' bills, day by day, and what came of comparing them. */
@NullMarked
package org.certhall.web.staff.finance.days;

import org.jspecify.annotations.NullMarked;
