/** Challenges: captchas, codes by SMS and mail, and the limits that hold for both. */
@NullMarked
package org.certhall.core.challenge;

import org.jspecify.annotations.NullMarked;
