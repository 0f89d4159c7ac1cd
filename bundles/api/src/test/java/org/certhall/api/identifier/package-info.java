@NullMarked
package org.certhall.api.identifier;

import org.jspecify.annotations.NullMarked;
