/** Numbers and addresses as people type them: read, checked to the last digit, and written for people. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.identifier;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
