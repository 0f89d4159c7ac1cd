/** The lost number. */
@NullMarked
package org.certhall.web.account.lost;

import org.jspecify.annotations.NullMarked;
