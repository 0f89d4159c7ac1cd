/** Tests of the measuring itself. */
@NullMarked
package org.certhall.testing.benchmarks;

import org.jspecify.annotations.NullMarked;
