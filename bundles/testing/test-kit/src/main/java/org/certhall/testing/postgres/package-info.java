/** A real PostgreSQL for tests: a private cluster in a temporary folder. */
@NullMarked
package org.certhall.testing.postgres;

import org.jspecify.annotations.NullMarked;
