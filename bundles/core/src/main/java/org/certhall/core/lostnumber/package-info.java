/** The way back for somebody whose mobile number is lost: a stamped letter, two officers, 72 hours to object. */
@NullMarked
package org.certhall.core.lostnumber;

import org.jspecify.annotations.NullMarked;
