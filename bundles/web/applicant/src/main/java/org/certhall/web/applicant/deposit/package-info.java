/** The proof by a small deposit 打款验证 (S90 to S104). */
@NullMarked
package org.certhall.web.applicant.deposit;

import org.jspecify.annotations.NullMarked;
