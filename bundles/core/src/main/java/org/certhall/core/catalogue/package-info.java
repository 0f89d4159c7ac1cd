/** The catalogue: keeps what projects, certificate types, key types and legal texts bring (S30 to S40). */
@NullMarked
package org.certhall.core.catalogue;

import org.jspecify.annotations.NullMarked;
