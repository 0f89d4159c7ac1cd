/** The portal as a process, browsers that look at it, and files that plug into it; benchmarks use them too. */
@NullMarked
package org.certhall.testing.e2e;

import org.jspecify.annotations.NullMarked;
