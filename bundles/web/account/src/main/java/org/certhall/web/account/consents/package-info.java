/** New editions of legal texts, asked for after login (S12). */
@NullMarked
package org.certhall.web.account.consents;

import org.jspecify.annotations.NullMarked;
