@NullMarked
package org.certhall.core.secondfactor;

import org.jspecify.annotations.NullMarked;
