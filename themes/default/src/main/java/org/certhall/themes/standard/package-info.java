/** The default theme. */
@NullMarked
package org.certhall.themes.standard;

import org.jspecify.annotations.NullMarked;
