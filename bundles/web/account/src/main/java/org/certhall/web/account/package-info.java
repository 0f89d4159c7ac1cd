/** The pages of accounts: registration, login, one's own account (S9 to S29). */
@NullMarked
package org.certhall.web.account;

import org.jspecify.annotations.NullMarked;
