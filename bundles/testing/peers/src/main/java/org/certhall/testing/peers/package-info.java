/** The outside world of the demo and the tests: banks, gateways, registries and wallets that exist nowhere else. */
@NullMarked
package org.certhall.testing.peers;

import org.jspecify.annotations.NullMarked;
