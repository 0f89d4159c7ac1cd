/** Comparing what an applicant typed with what an authority knows (S84): the extension point for such services. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
