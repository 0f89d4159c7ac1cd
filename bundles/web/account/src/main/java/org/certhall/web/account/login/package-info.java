/** The ways in (S23 to S25). */
@NullMarked
package org.certhall.web.account.login;

import org.jspecify.annotations.NullMarked;
