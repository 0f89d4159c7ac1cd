/** Finding things by their names: by characters, pinyin, initials and aliases (S33 to S35). */
@NullMarked
package org.certhall.core.search;

import org.jspecify.annotations.NullMarked;
