@NullMarked
package org.certhall.web.components.names;

import org.jspecify.annotations.NullMarked;
