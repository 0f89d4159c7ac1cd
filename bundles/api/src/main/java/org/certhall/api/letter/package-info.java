/** Writing letters that people print, sign and stamp (S65, S122): the extension point for their formats. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.letter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
