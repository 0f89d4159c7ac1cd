/** What every bank must keep. */
@NullMarked
package org.certhall.testing.bank;

import org.jspecify.annotations.NullMarked;
