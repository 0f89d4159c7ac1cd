@NullMarked
package org.certhall.core.work;

import org.jspecify.annotations.NullMarked;
