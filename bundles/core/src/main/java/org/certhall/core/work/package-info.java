/** The table of work: what has to happen later, and what makes it happen (architecture rule 2). */
@NullMarked
package org.certhall.core.work;

import org.jspecify.annotations.NullMarked;
