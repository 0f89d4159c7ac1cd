/** Papers drawn, printed, stamped and photographed in effect, and what every reader of papers must keep. */
@NullMarked
package org.certhall.testing.paper;

import org.jspecify.annotations.NullMarked;
