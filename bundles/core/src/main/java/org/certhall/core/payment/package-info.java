/** Paying for orders (S105, S106; T16, T17, T29): attempts, notices of channels, and money that goes back. */
@NullMarked
package org.certhall.core.payment;

import org.jspecify.annotations.NullMarked;
