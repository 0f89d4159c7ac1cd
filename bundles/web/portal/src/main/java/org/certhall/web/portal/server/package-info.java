/** The web side: servlet, context, headers, bootstrap page. */
@NullMarked
package org.certhall.web.portal.server;

import org.jspecify.annotations.NullMarked;
