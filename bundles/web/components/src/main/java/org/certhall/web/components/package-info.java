/** Small page components that several bundles with pages share. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.web.components;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
