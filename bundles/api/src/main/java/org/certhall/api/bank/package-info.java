/** Banks that pay a small amount into an organisation's account to prove that it is its own (S90 to S104): the extension point. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.bank;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
