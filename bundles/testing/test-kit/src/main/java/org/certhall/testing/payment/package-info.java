/** What every channel of payment must keep, and a channel for tests. */
@NullMarked
package org.certhall.testing.payment;

import org.jspecify.annotations.NullMarked;
