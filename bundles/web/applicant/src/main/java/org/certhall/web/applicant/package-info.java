/** The applicant's pages: step one of the application, legal texts, project search of the home page. */
@NullMarked
package org.certhall.web.applicant;

import org.jspecify.annotations.NullMarked;
