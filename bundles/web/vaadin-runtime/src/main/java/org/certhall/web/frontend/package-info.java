/** Front-end parts of our own that travel in the one front-end build. */
@NullMarked
package org.certhall.web.frontend;

import org.jspecify.annotations.NullMarked;
