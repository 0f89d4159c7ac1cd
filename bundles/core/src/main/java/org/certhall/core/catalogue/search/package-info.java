/** Finding projects by characters, pinyin, initials and aliases (S33 to S35). */
@NullMarked
package org.certhall.core.catalogue.search;

import org.jspecify.annotations.NullMarked;
