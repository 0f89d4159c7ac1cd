@NullMarked
package org.certhall.plugins.letters;

import org.jspecify.annotations.NullMarked;
