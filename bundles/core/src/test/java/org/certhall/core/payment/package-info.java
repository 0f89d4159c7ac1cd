/** Tests of paying. */
@NullMarked
package org.certhall.core.payment;

import org.jspecify.annotations.NullMarked;
