/** Data files that become plug-ins without a line of Java. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
