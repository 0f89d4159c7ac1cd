/** Messages to people: gateways for SMS, senders of mail, the desk that watches them (S142, S143). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.message;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
