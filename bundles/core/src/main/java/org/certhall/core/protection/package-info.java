/** Encryption at rest, with keys in a folder that the database knows by their check values. */
@NullMarked
package org.certhall.core.protection;

import org.jspecify.annotations.NullMarked;
