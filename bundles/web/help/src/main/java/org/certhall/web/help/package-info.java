/** The help centre, and whom to turn to when it does not help (S2, S6, S7). */
@NullMarked
package org.certhall.web.help;

import org.jspecify.annotations.NullMarked;
