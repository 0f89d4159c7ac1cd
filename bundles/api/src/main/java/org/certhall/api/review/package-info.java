/** The review by officers: their queue, what they see of an application, and what they decide (S85 to S89; T13, T14, T25 to T27). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.review;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
