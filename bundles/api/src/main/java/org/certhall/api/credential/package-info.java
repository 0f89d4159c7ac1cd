/** What credentials are made of: password hashing, one-time passwords, pictures and work of captchas. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.credential;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
