/** Keeps every edition of a legal text that was ever on offer (S12). */
@NullMarked
package org.certhall.core.legal;

import org.jspecify.annotations.NullMarked;
