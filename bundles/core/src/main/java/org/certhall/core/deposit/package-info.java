/** The proof by a small deposit into the organisation's account (S90 to S104; T6 to T12). */
@NullMarked
package org.certhall.core.deposit;

import org.jspecify.annotations.NullMarked;
