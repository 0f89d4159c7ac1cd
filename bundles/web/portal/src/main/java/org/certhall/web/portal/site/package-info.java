/** The site's own settings and rules: operator, roles, incidents. */
@NullMarked
package org.certhall.web.portal.site;

import org.jspecify.annotations.NullMarked;
