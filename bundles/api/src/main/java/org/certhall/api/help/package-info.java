/** The help centre: topics that bundles bring as Markdown (S2, S123 to S133). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.help;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
