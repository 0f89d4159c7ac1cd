/** Pictures of papers: taken in, kept and shown; the extension points where they are kept and who looks for malware. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
