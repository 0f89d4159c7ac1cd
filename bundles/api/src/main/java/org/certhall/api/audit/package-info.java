/** The audit log: who did what to which object, from where; chained and signed. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
