/** What operators do to the whole of the data, on record. */
@NullMarked
package org.certhall.core.maintenance;

import org.jspecify.annotations.NullMarked;
