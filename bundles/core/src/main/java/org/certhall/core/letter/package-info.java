/** Letters of authorisation: the project's text, filled with what was typed, and the code that ties one to its draft. */
@NullMarked
package org.certhall.core.letter;

import org.jspecify.annotations.NullMarked;
