/** Orders: their numbers, their states and what may be done with them (requirements §10, §12). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.order;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
