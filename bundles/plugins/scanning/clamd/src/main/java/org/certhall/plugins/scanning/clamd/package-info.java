/** ClamAV's daemon as a scanner of uploads. */
@NullMarked
package org.certhall.plugins.scanning.clamd;

import org.jspecify.annotations.NullMarked;
