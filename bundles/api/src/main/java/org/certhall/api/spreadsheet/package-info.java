/** Files of spreadsheets: read without trust, and written. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
