/** Reading papers by machine (S84): the extension point for readers, and what a check of a paper says. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.reading;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
