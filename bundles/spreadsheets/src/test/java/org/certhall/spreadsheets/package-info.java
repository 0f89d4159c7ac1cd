/** Tests of files of spreadsheets. */
@NullMarked
package org.certhall.spreadsheets;

import org.jspecify.annotations.NullMarked;
