/** What an operator does to keep the house: dumps of the database. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.maintenance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
