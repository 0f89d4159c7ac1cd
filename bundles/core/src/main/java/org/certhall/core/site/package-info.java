/** Where people reach the portal. */
@NullMarked
package org.certhall.core.site;

import org.jspecify.annotations.NullMarked;
