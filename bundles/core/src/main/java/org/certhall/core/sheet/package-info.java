/** Drafts from the rows of tables. */
@NullMarked
package org.certhall.core.sheet;

import org.jspecify.annotations.NullMarked;
