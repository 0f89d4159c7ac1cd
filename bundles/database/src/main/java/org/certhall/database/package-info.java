/** Opens the database, brings its tables up to date, and watches over it. */
@NullMarked
package org.certhall.database;

import org.jspecify.annotations.NullMarked;
