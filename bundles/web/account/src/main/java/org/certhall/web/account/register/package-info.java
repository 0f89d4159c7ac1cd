/** Registration, one page after the other (S9 to S22). */
@NullMarked
package org.certhall.web.account.register;

import org.jspecify.annotations.NullMarked;
