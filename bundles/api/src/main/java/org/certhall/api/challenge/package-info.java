/** Captchas: a picture of four glyphs, or a proof of work that the browser does by itself (S11). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.challenge;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
