package org.certhall.core.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
import org.certhall.api.value.LocalisedText;

/** Says what it is told to say, and remembers what it was asked. */
final class TrialAuthority implements IdentityVerifier {
    final List<Enquiry> asked = Collections.synchronizedList(new ArrayList<>());
    volatile Runnable thinking = () -> {};
    Verification answer = new Verification.Match("R-1", Verification.Standing.IN_GOOD_STANDING);

    @Override
    public String id() {
        return "authority";
    }

    @Override
    public LocalisedText name() {
        return LocalisedText.same("authority");
    }

    @Override
    public Verification verify(Enquiry enquiry, Duration deadline) {
        asked.add(enquiry);
        thinking.run();
        return answer;
    }
}
