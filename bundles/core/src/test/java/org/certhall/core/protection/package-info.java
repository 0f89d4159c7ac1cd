@NullMarked
package org.certhall.core.protection;

import org.jspecify.annotations.NullMarked;
