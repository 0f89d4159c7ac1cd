/** What was taken and given back, as a chart, a table and a file. */
@NullMarked
package org.certhall.web.staff.finance.figures;

import org.jspecify.annotations.NullMarked;
