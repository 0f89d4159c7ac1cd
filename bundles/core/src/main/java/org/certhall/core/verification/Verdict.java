package org.certhall.core.verification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Match;
import org.certhall.api.identity.Verification.Mismatch;
import org.certhall.api.identity.Verification.NoRecord;
import org.certhall.api.identity.Verification.Standing;
import org.certhall.api.identity.Verification.Unavailable;
import org.certhall.api.review.Doubt;

/**
 * What the automatic review comes to; without a doubt the application passes by itself (T4).
 *
 * @param doubts empty for a clean match
 */
record Verdict(Set<Doubt> doubts) {
    Verdict {
        doubts = Set.copyOf(doubts);
    }

    /** Sums up; only clean matches all round leave no doubt (S85). */
    static Verdict of(ReviewPolicy policy, Set<Doubt> others, Iterable<Verification> verifications) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(others);
        if (policy != ReviewPolicy.AUTOMATIC) {
            doubts.add(Doubt.POLICY);
        }
        verifications.forEach(verification -> doubt(verification).ifPresent(doubts::add));
        return new Verdict(doubts);
    }

    boolean isClean() {
        return doubts.isEmpty();
    }

    private static Optional<Doubt> doubt(Verification verification) {
        if (verification instanceof Match match) {
            boolean troubled = match.standing() == Standing.IRREGULAR || match.standing() == Standing.STRUCK_OFF;
            return troubled ? Optional.of(Doubt.STANDING) : Optional.empty();
        }
        if (verification instanceof Mismatch) {
            return Optional.of(Doubt.MISMATCH);
        }
        if (verification instanceof NoRecord) {
            return Optional.of(Doubt.NO_RECORD);
        }
        if (verification instanceof Unavailable) {
            return Optional.of(Doubt.UNAVAILABLE);
        }
        throw new IllegalArgumentException("no such answer: " + verification);
    }
}
