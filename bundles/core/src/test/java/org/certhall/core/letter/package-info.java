@NullMarked
package org.certhall.core.letter;

import org.jspecify.annotations.NullMarked;
