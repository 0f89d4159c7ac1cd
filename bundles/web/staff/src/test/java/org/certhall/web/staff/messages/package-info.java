@NullMarked
package org.certhall.web.staff.messages;

import org.jspecify.annotations.NullMarked;
