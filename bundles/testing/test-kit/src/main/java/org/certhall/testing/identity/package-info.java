/** What every identity verifier must keep. */
@NullMarked
package org.certhall.testing.identity;

import org.jspecify.annotations.NullMarked;
