/** The field for a picture of a paper. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.web.components.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
