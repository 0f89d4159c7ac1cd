/** One-time passwords of authenticator apps. */
@NullMarked
package org.certhall.credentials.totp;

import org.jspecify.annotations.NullMarked;
