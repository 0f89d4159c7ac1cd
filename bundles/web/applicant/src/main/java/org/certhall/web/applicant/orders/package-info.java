/** One's own orders: the list, and each with its timeline (S114 to S117). */
@NullMarked
package org.certhall.web.applicant.orders;

import org.jspecify.annotations.NullMarked;
