/** Passwords: Argon2id on an executor of its own, and the list of the commonest. */
@NullMarked
package org.certhall.credentials.password;

import org.jspecify.annotations.NullMarked;
