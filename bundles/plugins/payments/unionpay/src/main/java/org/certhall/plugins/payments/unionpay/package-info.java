/** UnionPay's gateway (银联在线网关支付), version 5.1.0: the payer goes to the site of UnionPay. */
@NullMarked
package org.certhall.plugins.payments.unionpay;

import org.jspecify.annotations.NullMarked;
