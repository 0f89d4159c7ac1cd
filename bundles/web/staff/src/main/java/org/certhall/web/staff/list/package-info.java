/** Filtering and paging of the list of plug-ins; no page code. */
@NullMarked
package org.certhall.web.staff.list;

import org.jspecify.annotations.NullMarked;
