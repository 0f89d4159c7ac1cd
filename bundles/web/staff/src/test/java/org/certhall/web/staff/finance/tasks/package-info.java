@NullMarked
package org.certhall.web.staff.finance.tasks;

import org.jspecify.annotations.NullMarked;
