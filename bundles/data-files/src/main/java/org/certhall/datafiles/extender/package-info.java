/** From files in bundles to services. */
@NullMarked
package org.certhall.datafiles.extender;

import org.jspecify.annotations.NullMarked;
