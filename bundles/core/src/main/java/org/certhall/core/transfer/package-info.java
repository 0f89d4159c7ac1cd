/** Payment by bank transfer 对公转账: codes, what came in, two officers who match it, and what goes back. */
@NullMarked
package org.certhall.core.transfer;

import org.jspecify.annotations.NullMarked;
