/** Tests of the proof by deposit. */
@NullMarked
package org.certhall.core.deposit;

import org.jspecify.annotations.NullMarked;
