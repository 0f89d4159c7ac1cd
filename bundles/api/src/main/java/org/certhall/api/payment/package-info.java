/** Paying for orders (S105, S106), and the channels by which it is done: the extension point. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.payment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
