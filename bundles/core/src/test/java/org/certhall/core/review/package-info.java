@NullMarked
package org.certhall.core.review;

import org.jspecify.annotations.NullMarked;
