@NullMarked
package org.certhall.web.applicant.orders;

import org.jspecify.annotations.NullMarked;
