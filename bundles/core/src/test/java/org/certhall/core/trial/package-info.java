/** The house's own parts, put together for tests. */
@NullMarked
package org.certhall.core.trial;

import org.jspecify.annotations.NullMarked;
