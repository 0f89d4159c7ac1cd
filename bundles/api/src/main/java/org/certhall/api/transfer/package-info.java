/** Payment by bank transfer 对公转账: the ledger behind such channels, and the desk where two people match what came in. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.transfer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
