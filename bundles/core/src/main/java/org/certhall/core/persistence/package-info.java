/** Units of work: how the areas of core reach the database. */
@NullMarked
package org.certhall.core.persistence;

import org.jspecify.annotations.NullMarked;
