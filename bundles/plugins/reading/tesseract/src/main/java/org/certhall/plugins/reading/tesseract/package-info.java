@NullMarked
package org.certhall.plugins.reading.tesseract;

import org.jspecify.annotations.NullMarked;
