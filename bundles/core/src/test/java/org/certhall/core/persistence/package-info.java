@NullMarked
package org.certhall.core.persistence;

import org.jspecify.annotations.NullMarked;
