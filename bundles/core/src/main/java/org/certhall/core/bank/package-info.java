/** Banks: those that are installed, and what is booked on the hall's own accounts. */
@NullMarked
package org.certhall.core.bank;

import org.jspecify.annotations.NullMarked;
