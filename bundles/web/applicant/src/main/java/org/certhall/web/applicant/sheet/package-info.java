/** Applications for many organisations by one table (S149). */
@NullMarked
package org.certhall.web.applicant.sheet;

import org.jspecify.annotations.NullMarked;
