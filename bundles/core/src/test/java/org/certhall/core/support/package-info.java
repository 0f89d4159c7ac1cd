@NullMarked
package org.certhall.core.support;

import org.jspecify.annotations.NullMarked;
