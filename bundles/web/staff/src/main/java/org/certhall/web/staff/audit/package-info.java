/** The auditor's desk: reading and verifying the audit log. */
@NullMarked
package org.certhall.web.staff.audit;

import org.jspecify.annotations.NullMarked;
