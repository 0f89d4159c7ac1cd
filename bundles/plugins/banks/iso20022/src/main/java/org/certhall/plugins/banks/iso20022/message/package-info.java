/** The messages of ISO 20022 that the hall writes and reads. */
@NullMarked
package org.certhall.plugins.banks.iso20022.message;

import org.jspecify.annotations.NullMarked;
