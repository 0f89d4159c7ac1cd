/** Tests of the field for pictures. */
@NullMarked
package org.certhall.web.components.picture;

import org.jspecify.annotations.NullMarked;
