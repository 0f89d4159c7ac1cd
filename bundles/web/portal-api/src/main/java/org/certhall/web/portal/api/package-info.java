/** What a bundle with pages needs: views, fragments of pages, themes and their texts. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.web.portal.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
