/** The channels' bills beside the hall's own books, the tasks of finance, and what was taken. */
@NullMarked
package org.certhall.core.reconciliation;

import org.jspecify.annotations.NullMarked;
