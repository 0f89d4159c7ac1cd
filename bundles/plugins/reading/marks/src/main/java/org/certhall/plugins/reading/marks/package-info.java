@NullMarked
package org.certhall.plugins.reading.marks;

import org.jspecify.annotations.NullMarked;
