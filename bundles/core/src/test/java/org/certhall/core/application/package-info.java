@NullMarked
package org.certhall.core.application;

import org.jspecify.annotations.NullMarked;
