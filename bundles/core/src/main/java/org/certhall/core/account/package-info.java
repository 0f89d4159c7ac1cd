/** Accounts: who may log in, how, since when and with whose consent (S9–S29). */
@NullMarked
package org.certhall.core.account;

import org.jspecify.annotations.NullMarked;
