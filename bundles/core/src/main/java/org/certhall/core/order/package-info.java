/** The life of an order, as one table (requirements §12). */
@NullMarked
package org.certhall.core.order;

import org.jspecify.annotations.NullMarked;
