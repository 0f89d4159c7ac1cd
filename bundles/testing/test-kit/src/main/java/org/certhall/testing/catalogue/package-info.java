/** Contract test, reader and generator for the catalogue's plug-ins. */
@NullMarked
package org.certhall.testing.catalogue;

import org.jspecify.annotations.NullMarked;
