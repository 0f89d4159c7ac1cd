/** What visitors and administrators see, in a real browser on the real distribution. */
@NullMarked
package org.certhall.testing.e2e;

import org.jspecify.annotations.NullMarked;
