/** Encryption at rest and blind indexes for personal data. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.protection;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
