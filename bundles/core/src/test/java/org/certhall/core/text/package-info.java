@NullMarked
package org.certhall.core.text;

import org.jspecify.annotations.NullMarked;
