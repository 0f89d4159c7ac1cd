@NullMarked
package org.certhall.core.access;

import org.jspecify.annotations.NullMarked;
