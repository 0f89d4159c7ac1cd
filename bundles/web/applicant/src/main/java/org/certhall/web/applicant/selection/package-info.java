/** What a visitor has chosen in step one, followed through changes of the catalogue; no page code. */
@NullMarked
package org.certhall.web.applicant.selection;

import org.jspecify.annotations.NullMarked;
