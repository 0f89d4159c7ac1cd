/** Messages to the support desk and their answers (S6, S136). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.support;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
