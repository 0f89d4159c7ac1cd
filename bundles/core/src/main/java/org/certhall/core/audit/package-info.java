/** The audit log: records are written with what they record, and numbered and chained afterwards. */
@NullMarked
package org.certhall.core.audit;

import org.jspecify.annotations.NullMarked;
