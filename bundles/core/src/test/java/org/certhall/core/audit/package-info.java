/** Tests of the audit log. */
@NullMarked
package org.certhall.core.audit;

import org.jspecify.annotations.NullMarked;
