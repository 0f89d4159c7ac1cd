/** What the desks share: a list to choose from, details beside it, and a question before what cannot be undone. */
@NullMarked
package org.certhall.web.staff.desk;

import org.jspecify.annotations.NullMarked;
