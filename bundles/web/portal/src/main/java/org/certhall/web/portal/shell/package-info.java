/** What visitors see around every view: header, navigation, footer, home, states of a page. */
@NullMarked
package org.certhall.web.portal.shell;

import org.jspecify.annotations.NullMarked;
