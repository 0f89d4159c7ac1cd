/** The desk of messages: what waits, what is dead, what was sent, the texts and the gateways. */
@NullMarked
package org.certhall.web.staff.messages;

import org.jspecify.annotations.NullMarked;
