/** The archive of every edition of a legal text that was ever on offer (S12). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.legal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
