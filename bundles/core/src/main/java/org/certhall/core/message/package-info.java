/** Messages to people: written with what causes them, sent afterwards. */
@NullMarked
package org.certhall.core.message;

import org.jspecify.annotations.NullMarked;
