@NullMarked
package org.certhall.credentials.password;

import org.jspecify.annotations.NullMarked;
