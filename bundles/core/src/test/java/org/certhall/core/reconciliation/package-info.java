@NullMarked
package org.certhall.core.reconciliation;

import org.jspecify.annotations.NullMarked;
