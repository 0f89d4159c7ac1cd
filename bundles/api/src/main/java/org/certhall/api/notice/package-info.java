/** Notices of parties outside: what they post to the hall by themselves, and what they hear in answer. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
