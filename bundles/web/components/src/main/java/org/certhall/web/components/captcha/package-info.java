/** The captcha of a form: a picture, or a proof of work that the browser does by itself (S11). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.web.components.captcha;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
