package org.certhall.api.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How opening a trade went. */
public sealed interface Opening {
    /**
     * The payer can pay now.
     *
     * @param panel what the channel's own panel shows, in its own words: a code to draw, a form to post, an account; kept
     *     with the attempt, at most 8,000 characters in all
     */
    record Opened(Map<String, String> panel) implements Opening {
        public Opened {
            panel = Collections.unmodifiableMap(new LinkedHashMap<>(panel));
        }
    }

    /** The channel refuses, and would again. */
    record Rejected(String reason) implements Opening {}

    /** Nothing has been opened, or nobody knows; opening again under the same key is safe. */
    record Unavailable(String reason) implements Opening {}
}
