/** Measures the performance bars: each figure beside a control of the same run. */
@NullMarked
package org.certhall.testing.benchmarks;

import org.jspecify.annotations.NullMarked;
