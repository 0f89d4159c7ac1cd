/** Where the hall keeps its files. */
@NullMarked
package org.certhall.core.folder;

import org.jspecify.annotations.NullMarked;
