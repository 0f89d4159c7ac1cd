/** The proof by a small deposit into the organisation's account 打款验证, as its applicant meets it (S90 to S104). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.deposit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
