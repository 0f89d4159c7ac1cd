/** The forgotten password (S26). */
@NullMarked
package org.certhall.web.account.forgot;

import org.jspecify.annotations.NullMarked;
