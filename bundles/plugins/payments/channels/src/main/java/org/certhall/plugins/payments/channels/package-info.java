/** What payment channels share; a channel of one's own may use it, and need not. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.plugins.payments.channels;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
