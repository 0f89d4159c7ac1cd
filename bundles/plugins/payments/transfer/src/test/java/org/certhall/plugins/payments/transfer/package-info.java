@NullMarked
package org.certhall.plugins.payments.transfer;

import org.jspecify.annotations.NullMarked;
