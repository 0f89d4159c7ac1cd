/** Tests of the auditor's desk. */
@NullMarked
package org.certhall.web.staff.audit;

import org.jspecify.annotations.NullMarked;
