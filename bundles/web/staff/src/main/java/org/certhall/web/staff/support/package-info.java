/** The support desk: messages of visitors, their answers (S136, S146). */
@NullMarked
package org.certhall.web.staff.support;

import org.jspecify.annotations.NullMarked;
