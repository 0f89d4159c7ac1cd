/** The help centre: follows the topics that bundles bring, and finds among them. */
@NullMarked
package org.certhall.core.help;

import org.jspecify.annotations.NullMarked;
