/** Tests of the desk for accounts. */
@NullMarked
package org.certhall.web.staff.accounts;

import org.jspecify.annotations.NullMarked;
