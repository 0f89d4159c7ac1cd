/** Values that every area shares: money, texts in two languages, subscriptions. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.value;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
