/** Captchas: pictures of four glyphs, and tasks for proofs of work by ALTCHA. */
@NullMarked
package org.certhall.credentials.captcha;

import org.jspecify.annotations.NullMarked;
