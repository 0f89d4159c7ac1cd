/** Tests of the way in. */
@NullMarked
package org.certhall.gateways.notify;

import org.jspecify.annotations.NullMarked;
