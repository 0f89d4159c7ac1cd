/** WeChat Pay, APIv3 Native: the payer scans a code on the page. */
@NullMarked
package org.certhall.plugins.payments.wechat;

import org.jspecify.annotations.NullMarked;
