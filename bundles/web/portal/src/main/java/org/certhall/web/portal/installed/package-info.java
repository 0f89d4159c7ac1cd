/** What is installed into the portal at the moment: views and fragments, and how they leave. */
@NullMarked
package org.certhall.web.portal.installed;

import org.jspecify.annotations.NullMarked;
