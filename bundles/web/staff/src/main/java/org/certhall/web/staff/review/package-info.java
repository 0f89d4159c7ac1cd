/** The review desk (S135): the officers' queue, and one order with everything that is known of it. */
@NullMarked
package org.certhall.web.staff.review;

import org.jspecify.annotations.NullMarked;
