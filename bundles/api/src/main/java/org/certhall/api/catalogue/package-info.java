/** The catalogue of certificate projects, certificate types, key types and legal texts (S30 to S40). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.catalogue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
