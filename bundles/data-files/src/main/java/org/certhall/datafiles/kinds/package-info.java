/** The kinds of data file that make up the catalogue. */
@NullMarked
package org.certhall.datafiles.kinds;

import org.jspecify.annotations.NullMarked;
