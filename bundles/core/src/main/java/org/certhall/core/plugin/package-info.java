/** The list of all plug-ins, put together from what each area publishes. */
@NullMarked
package org.certhall.core.plugin;

import org.jspecify.annotations.NullMarked;
