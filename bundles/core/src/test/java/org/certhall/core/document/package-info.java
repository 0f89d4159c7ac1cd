/** Tests of pictures of papers. */
@NullMarked
package org.certhall.core.document;

import org.jspecify.annotations.NullMarked;
