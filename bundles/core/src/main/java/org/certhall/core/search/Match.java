package org.certhall.core.search;

/** How well a name matches, the best first. */
enum Match {
    EXACT,
    PREFIX,
    WORD_START,
    INSIDE,
    NONE
}
