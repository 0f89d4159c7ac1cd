@NullMarked
package org.certhall.core.maintenance;

import org.jspecify.annotations.NullMarked;
