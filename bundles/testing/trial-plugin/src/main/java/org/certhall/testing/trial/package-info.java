/** A plug-in that the browser tests install and take away: a view, fragments that fail, a theme. */
@NullMarked
package org.certhall.testing.trial;

import org.jspecify.annotations.NullMarked;
