/** What things of the hall are called, on every page alike. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.web.components.names;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
