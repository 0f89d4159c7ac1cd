/** The automatic review: names and numbers are compared with what an authority knows (S84, S85; T4, T5). */
@NullMarked
package org.certhall.core.verification;

import org.jspecify.annotations.NullMarked;
