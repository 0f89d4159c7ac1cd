@NullMarked
package org.certhall.credentials.totp;

import org.jspecify.annotations.NullMarked;
