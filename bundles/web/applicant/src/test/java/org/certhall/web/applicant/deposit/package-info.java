/** Tests of the proof by deposit. */
@NullMarked
package org.certhall.web.applicant.deposit;

import org.jspecify.annotations.NullMarked;
