/** Bank transfer 对公转账: the hall's account and a remittance code; what comes in is matched by the hall itself. */
@NullMarked
package org.certhall.plugins.payments.transfer;

import org.jspecify.annotations.NullMarked;
