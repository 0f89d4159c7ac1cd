@NullMarked
package org.certhall.core.order;

import org.jspecify.annotations.NullMarked;
