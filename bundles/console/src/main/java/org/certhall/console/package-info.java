/** Commands of the Karaf console, scope {@code certhall}. */
@NullMarked
package org.certhall.console;

import org.jspecify.annotations.NullMarked;
