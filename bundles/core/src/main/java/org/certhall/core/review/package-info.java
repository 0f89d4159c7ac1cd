/** The review by officers: who has which order, what he sees of it, and what he decides (S85 to S89; T13, T14, T25 to T27). */
@NullMarked
package org.certhall.core.review;

import org.jspecify.annotations.NullMarked;
