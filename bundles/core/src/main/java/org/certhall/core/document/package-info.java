/** The pictures of papers: taken in, sealed, kept in a store, shown with a watermark. */
@NullMarked
package org.certhall.core.document;

import org.jspecify.annotations.NullMarked;
