/** Alipay page pay (电脑网站支付): the payer goes to the site of Alipay. */
@NullMarked
package org.certhall.plugins.payments.alipay;

import org.jspecify.annotations.NullMarked;
