/** The second factor of a login: one-time passwords of an authenticator app, and recovery codes. */
@NullMarked
package org.certhall.core.secondfactor;

import org.jspecify.annotations.NullMarked;
