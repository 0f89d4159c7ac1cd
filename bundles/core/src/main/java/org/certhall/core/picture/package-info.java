/** Pictures that people upload, drawn anew before they are kept. */
@NullMarked
package org.certhall.core.picture;

import org.jspecify.annotations.NullMarked;
