/** Accounts: registration, login, one's own account, staff (S9–S29). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.account;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
