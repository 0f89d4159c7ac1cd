/** What every document store and every upload scanner must keep. */
@NullMarked
package org.certhall.testing.document;

import org.jspecify.annotations.NullMarked;
