@NullMarked
package org.certhall.core.staff;

import org.jspecify.annotations.NullMarked;
