/** Banks as data files, each paid through a host. */
@NullMarked
package org.certhall.plugins.banks.iso20022;

import org.jspecify.annotations.NullMarked;
