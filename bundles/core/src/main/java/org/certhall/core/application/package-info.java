/** The application: which fields an offer asks for, and whether the answers will do (S44 to S82). */
@NullMarked
package org.certhall.core.application;

import org.jspecify.annotations.NullMarked;
