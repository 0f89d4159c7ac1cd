/** Tests of uploaded pictures. */
@NullMarked
package org.certhall.core.picture;

import org.jspecify.annotations.NullMarked;
