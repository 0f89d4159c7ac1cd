/** Who may do what: the roles of the hall. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
