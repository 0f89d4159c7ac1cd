@NullMarked
package org.certhall.core.transfer;

import org.jspecify.annotations.NullMarked;
