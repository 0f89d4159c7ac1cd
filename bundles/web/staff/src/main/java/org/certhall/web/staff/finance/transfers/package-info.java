/** The desk where finance matches what came in by bank transfer. */
@NullMarked
package org.certhall.web.staff.finance.transfers;

import org.jspecify.annotations.NullMarked;
