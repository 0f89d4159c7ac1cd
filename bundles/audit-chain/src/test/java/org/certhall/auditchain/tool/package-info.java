/** Tests of the stand-alone verifier. */
@NullMarked
package org.certhall.auditchain.tool;

import org.jspecify.annotations.NullMarked;
