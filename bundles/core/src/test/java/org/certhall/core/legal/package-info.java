@NullMarked
package org.certhall.core.legal;

import org.jspecify.annotations.NullMarked;
