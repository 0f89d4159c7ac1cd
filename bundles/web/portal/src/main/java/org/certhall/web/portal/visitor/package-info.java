/** Who looks at a page: the browser's session, its login, and where it comes from. */
@NullMarked
package org.certhall.web.portal.visitor;

import org.jspecify.annotations.NullMarked;
