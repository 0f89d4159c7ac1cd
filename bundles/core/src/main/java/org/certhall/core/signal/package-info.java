/** Changes told to listeners: coalesced, each burst once, on a thread of the teller. */
@NullMarked
package org.certhall.core.signal;

import org.jspecify.annotations.NullMarked;
