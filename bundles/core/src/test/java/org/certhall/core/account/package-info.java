@NullMarked
package org.certhall.core.account;

import org.jspecify.annotations.NullMarked;
