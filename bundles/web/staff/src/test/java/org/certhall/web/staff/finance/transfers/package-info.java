@NullMarked
package org.certhall.web.staff.finance.transfers;

import org.jspecify.annotations.NullMarked;
