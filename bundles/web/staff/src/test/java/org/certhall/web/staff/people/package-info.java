@NullMarked
package org.certhall.web.staff.people;

import org.jspecify.annotations.NullMarked;
