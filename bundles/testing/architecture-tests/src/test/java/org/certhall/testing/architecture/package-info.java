/** The house's rules as tests. */
@NullMarked
package org.certhall.testing.architecture;

import org.jspecify.annotations.NullMarked;
