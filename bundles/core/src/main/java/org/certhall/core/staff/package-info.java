/** The accounts of staff: made by administrators or on the console, with four eyes on every role that is given. */
@NullMarked
package org.certhall.core.staff;

import org.jspecify.annotations.NullMarked;
