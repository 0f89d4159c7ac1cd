/** Many applications at once, from the rows of a table (S114 to S117, S149). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.sheet;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
