@NullMarked
package org.certhall.core.challenge;

import org.jspecify.annotations.NullMarked;
