package org.certhall.api.application;

import java.util.Set;

/**
 * What an application is to expect once it is handed in, as far as it is known now (S85).
 *
 * @param reasons why it goes to an officer; in general words, so that nobody learns which number or name of a stranger is wrong
 * @param open whether something has not been compared yet, because it is missing or being read, or nobody consented to it, or
 *     it was asked too often
 */
public record Forecast(Set<Reason> reasons, boolean open) {
    public Forecast {
        reasons = Set.copyOf(reasons);
    }

    /** Why an officer looks at it. */
    public enum Reason {
        /** The project wants it in any case. */
        POLICY,
        /** A document of a kind that no authority compares. */
        OTHER_DOCUMENT,
        /** The papers do not show, without a doubt, what was typed. */
        PAPERS,
        /** What was typed is not what an authority knows. */
        IDENTITY,
        /** No authority answers now; after a time without an answer it is an officer's. */
        UNAVAILABLE
    }

    /** Tells whether an officer looks at it whatever happens until it is handed in. */
    public boolean forOfficer() {
        return reasons.stream().anyMatch(reason -> reason != Reason.UNAVAILABLE);
    }
}
