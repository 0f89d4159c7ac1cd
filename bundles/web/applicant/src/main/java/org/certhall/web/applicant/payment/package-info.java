/** Paying for an order: by its owner, or by whoever holds a link (S105, S106). */
@NullMarked
package org.certhall.web.applicant.payment;

import org.jspecify.annotations.NullMarked;
