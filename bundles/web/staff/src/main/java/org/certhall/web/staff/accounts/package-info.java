/** The desk for accounts: finding one and ending its sessions. */
@NullMarked
package org.certhall.web.staff.accounts;

import org.jspecify.annotations.NullMarked;
