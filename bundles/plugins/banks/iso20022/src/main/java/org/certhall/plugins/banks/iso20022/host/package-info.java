/** The bank's host: whom it knows the hall as, and what is said to it over HTTP. */
@NullMarked
package org.certhall.plugins.banks.iso20022.host;

import org.jspecify.annotations.NullMarked;
