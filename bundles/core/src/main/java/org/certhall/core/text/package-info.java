/** What people type, read the way they mean it: blanks, full-width characters, numbers and addresses (S81). */
@NullMarked
package org.certhall.core.text;

import org.jspecify.annotations.NullMarked;
