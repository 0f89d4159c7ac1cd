/** What papers say, asked of all readers that are there, and compared with what was typed. */
@NullMarked
package org.certhall.core.reading;

import org.jspecify.annotations.NullMarked;
