package org.certhall.core.verification;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.identity.Verification;
import org.certhall.api.identity.Verification.Unavailable;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installed verifiers, the one with the highest service ranking first. */
@Component(service = Verifiers.class)
public final class Verifiers {
    private final List<Ranked> installed = new CopyOnWriteArrayList<>();

    private record Ranked(IdentityVerifier verifier, int ranking) {}

    /**
     * An answer and who gave it.
     *
     * @param verifier its id; blank where nobody is installed
     */
    record Answer(String verifier, Verification verification) {}

    @Activate
    public Verifiers() {}

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void add(IdentityVerifier verifier, Map<String, Object> properties) {
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        installed.add(new Ranked(verifier, ranking));
    }

    void remove(IdentityVerifier verifier) {
        installed.removeIf(ranked -> ranked.verifier() == verifier);
    }

    /**
     * Asks one after the other until one can be reached; what the first one says counts, and nobody else is asked.
     *
     * @param deadline for each of them
     */
    Answer ask(Enquiry enquiry, Duration deadline) {
        Answer last = new Answer("", new Unavailable("no verifier is installed"));
        for (Ranked ranked : inOrder()) {
            IdentityVerifier verifier = ranked.verifier();
            last = new Answer(verifier.id(), verifier.verify(enquiry, deadline));
            if (!(last.verification() instanceof Unavailable)) {
                return last;
            }
        }
        return last;
    }

    private List<Ranked> inOrder() {
        return installed.stream()
                .sorted(Comparator.comparingInt(Ranked::ranking)
                        .reversed()
                        .thenComparing(ranked -> ranked.verifier().id()))
                .toList();
    }
}
