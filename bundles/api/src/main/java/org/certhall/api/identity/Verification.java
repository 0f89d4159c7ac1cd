package org.certhall.api.identity;

import java.util.Set;

/** What a verifier says; everything but a {@link Match} leads to an officer (S85). */
public sealed interface Verification {
    /** What was compared. */
    enum Item {
        NAME,
        NUMBER,
        LEGAL_PERSON,
        LEGAL_PERSON_NUMBER
    }

    /** How an organisation stands in the register. */
    enum Standing {
        IN_GOOD_STANDING,
        /** Listed for irregularities 经营异常. */
        IRREGULAR,
        /** Struck off or dissolved 注销, 吊销. */
        STRUCK_OFF,
        /** The register does not say, or the enquiry is about a person. */
        UNTOLD
    }

    /**
     * Everything belongs together.
     *
     * @param transaction the authority's number of the enquiry, to be kept as evidence
     */
    record Match(String transaction, Standing standing) implements Verification {}

    /**
     * Something does not.
     *
     * @param items for officers alone: an applicant never learns them
     */
    record Mismatch(String transaction, Set<Item> items, Standing standing) implements Verification {
        public Mismatch {
            items = Set.copyOf(items);
        }
    }

    /** The authority knows nothing of the number, or cannot compare all of it. */
    record NoRecord(String transaction) implements Verification {}

    /** The authority did not answer, or not as it should; it is asked again. */
    record Unavailable(String reason) implements Verification {}
}
