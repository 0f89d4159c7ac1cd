/** What finance looks into: tasks, the bills of the channels beside the hall's own books, and what was taken. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.finance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
