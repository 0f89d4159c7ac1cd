/** The staff's pages: the list of plug-ins. */
@NullMarked
package org.certhall.web.staff;

import org.jspecify.annotations.NullMarked;
