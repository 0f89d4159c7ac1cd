/** Programs in processes of their own, and how they end. */
@NullMarked
package org.certhall.testing.process;

import org.jspecify.annotations.NullMarked;
