/** Files of spreadsheets by Apache POI's reader of events, fastexcel and Commons CSV. */
@NullMarked
package org.certhall.spreadsheets;

import org.jspecify.annotations.NullMarked;
