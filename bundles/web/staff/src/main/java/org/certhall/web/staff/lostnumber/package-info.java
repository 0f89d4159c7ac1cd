/** The officers' desk for lost mobile numbers. */
@NullMarked
package org.certhall.web.staff.lostnumber;

import org.jspecify.annotations.NullMarked;
