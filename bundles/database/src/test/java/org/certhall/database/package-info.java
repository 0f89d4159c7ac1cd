@NullMarked
package org.certhall.database;

import org.jspecify.annotations.NullMarked;
