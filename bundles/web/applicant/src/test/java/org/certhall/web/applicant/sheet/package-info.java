/** Tests of tables for many applications. */
@NullMarked
package org.certhall.web.applicant.sheet;

import org.jspecify.annotations.NullMarked;
