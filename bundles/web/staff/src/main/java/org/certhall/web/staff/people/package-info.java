/** The administrators' page of staff: who holds which roles, what waits for a second administrator. */
@NullMarked
package org.certhall.web.staff.people;

import org.jspecify.annotations.NullMarked;
