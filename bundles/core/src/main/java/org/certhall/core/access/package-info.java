/** Who calls: the guard before every service, and what it found out. */
@NullMarked
package org.certhall.core.access;

import org.jspecify.annotations.NullMarked;
