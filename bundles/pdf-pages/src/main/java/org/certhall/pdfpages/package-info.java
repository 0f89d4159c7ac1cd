/** Pages of PDF files as pictures; files are read in a process of its own, which may fail as it likes. */
@NullMarked
package org.certhall.pdfpages;

import org.jspecify.annotations.NullMarked;
