/** The chain of the audit log: the form of records and heads, and how both are verified; nothing but the JDK is needed. */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.auditchain;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
