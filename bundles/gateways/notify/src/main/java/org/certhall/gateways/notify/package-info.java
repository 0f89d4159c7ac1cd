/** The way in for what channels and banks post, beside the pages. */
@NullMarked
package org.certhall.gateways.notify;

import org.jspecify.annotations.NullMarked;
