@NullMarked
package org.certhall.core.message;

import org.jspecify.annotations.NullMarked;
