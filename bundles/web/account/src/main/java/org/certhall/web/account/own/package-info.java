/** One's own account. */
@NullMarked
package org.certhall.web.account.own;

import org.jspecify.annotations.NullMarked;
