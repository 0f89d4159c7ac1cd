/** Tests of the peers over real HTTP. */
@NullMarked
package org.certhall.testing.peers;

import org.jspecify.annotations.NullMarked;
