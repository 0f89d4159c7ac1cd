/** What finance has to look into: one list, one task beside it. */
@NullMarked
package org.certhall.web.staff.finance.tasks;

import org.jspecify.annotations.NullMarked;
