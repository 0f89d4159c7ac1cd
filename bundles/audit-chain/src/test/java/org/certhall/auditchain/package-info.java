/** Tests of the audit log's chain. */
@NullMarked
package org.certhall.auditchain;

import org.jspecify.annotations.NullMarked;
