/** What the forms of accounts share: refusals at their fields, what is typed, waiting. */
@NullMarked
package org.certhall.web.account.form;

import org.jspecify.annotations.NullMarked;
