/** What every way to send messages must keep, and stand-ins for them. */
@NullMarked
package org.certhall.testing.message;

import org.jspecify.annotations.NullMarked;
