/** The themes: which one dresses the pages, and its files. */
@NullMarked
package org.certhall.web.portal.theme;

import org.jspecify.annotations.NullMarked;
