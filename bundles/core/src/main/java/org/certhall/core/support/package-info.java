/** Messages to the support desk: taken, sealed, answered, forgotten (S6, S136). */
@NullMarked
package org.certhall.core.support;

import org.jspecify.annotations.NullMarked;
