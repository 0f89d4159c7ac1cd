/** A database with all tables, for tests. */
@NullMarked
package org.certhall.core.store;

import org.jspecify.annotations.NullMarked;
