/** SMS by Aliyun's short-message service (Dysmsapi 2017-05-25), signed by ACS3-HMAC-SHA256. */
@NullMarked
package org.certhall.plugins.sms.aliyun;

import org.jspecify.annotations.NullMarked;
