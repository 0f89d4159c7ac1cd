/** What an applicant fills in: the form that an offer asks for, its answers, and what is wrong with them (S44 to S82). */
@Export
@Version("1.0.0")
@NullMarked
package org.certhall.api.application;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
