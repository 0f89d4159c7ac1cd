@NullMarked
package org.certhall.core.lostnumber;

import org.jspecify.annotations.NullMarked;
