@NullMarked
package org.certhall.core.reading;

import org.jspecify.annotations.NullMarked;
