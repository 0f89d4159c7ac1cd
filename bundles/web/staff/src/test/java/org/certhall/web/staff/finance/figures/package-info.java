@NullMarked
package org.certhall.web.staff.finance.figures;

import org.jspecify.annotations.NullMarked;
