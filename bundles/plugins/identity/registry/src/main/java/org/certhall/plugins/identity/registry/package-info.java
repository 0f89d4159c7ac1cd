@NullMarked
package org.certhall.plugins.identity.registry;

import org.jspecify.annotations.NullMarked;
