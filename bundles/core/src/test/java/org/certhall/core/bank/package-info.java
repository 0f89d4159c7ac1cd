/** Tests of statements, and a bank for tests. */
@NullMarked
package org.certhall.core.bank;

import org.jspecify.annotations.NullMarked;
