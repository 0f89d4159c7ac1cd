package org.certhall.api.identity;

import java.time.Duration;
import org.certhall.api.value.LocalisedText;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service of an authority that tells whether names and numbers belong together (S84). Registered as a service, it is asked
 * in the order of its service ranking. Stateless and blocking; called outside transactions, from many threads at once.
 */
@ConsumerType
public interface IdentityVerifier {
    /** Names the verifier among others: letters, digits, dots and hyphens. */
    String id();

    LocalisedText name();

    /**
     * Asks.
     *
     * @param deadline after which the answer is {@link Verification.Unavailable}
     * @return never an exception; reasons carry no personal data
     */
    Verification verify(Enquiry enquiry, Duration deadline);
}
