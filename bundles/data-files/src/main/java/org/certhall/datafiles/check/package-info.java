/** Reading a data file and saying what is wrong with it, in words and with the place. */
@NullMarked
package org.certhall.datafiles.check;

import org.jspecify.annotations.NullMarked;
