/** What runs in the other process. */
@NullMarked
package org.certhall.pdfpages.tool;

import org.jspecify.annotations.NullMarked;
