@NullMarked
package org.certhall.credentials.captcha;

import org.jspecify.annotations.NullMarked;
