/** Tests of pages of PDF files. */
@NullMarked
package org.certhall.pdfpages;

import org.jspecify.annotations.NullMarked;
