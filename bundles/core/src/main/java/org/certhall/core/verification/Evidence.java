package org.certhall.core.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.Verification;
import org.certhall.core.persistence.Retrying;
import org.certhall.core.persistence.UnitOfWork;

/** Asks about an application, each thing once: an answer is kept, and counts for whoever asks the same again (S84). */
final class Evidence {
    private final UnitOfWork units;
    private final Verifiers verifiers;
    private final Clock clock;

    Evidence(UnitOfWork units, Verifiers verifiers, Clock clock) {
        this.units = units;
        this.verifiers = verifiers;
        this.clock = clock;
    }

    /**
     * Gives what is known by now, and asks for the rest; outside any transaction.
     *
     * @param deadline for each verifier and enquiry
     * @param granted tells of an enquiry that nobody has answered whether it may be made; if not, it has no answer
     */
    Map<Subject, Verification> gather(
            OrderNumber order, Map<Subject, Enquiry> enquiries, Duration deadline, Predicate<Enquiry> granted) {
        Map<Subject, Verification> answers = new EnumMap<>(Subject.class);
        enquiries.forEach((subject, enquiry) -> units.read(
                        entities -> known(entities, enquiry).map(IdentityCheck::verification))
                .or(() ->
                        granted.test(enquiry) ? Optional.of(ask(order, subject, enquiry, deadline)) : Optional.empty())
                .ifPresent(answer -> answers.put(subject, answer)));
        return answers;
    }

    private Verification ask(OrderNumber order, Subject subject, Enquiry enquiry, Duration deadline) {
        Verifiers.Answer answer = verifiers.ask(enquiry, deadline);
        return answer.verification() instanceof Verification.Unavailable
                ? answer.verification()
                : Retrying.write(
                                units,
                                entities -> known(entities, enquiry)
                                        .or(() -> keep(entities, order, subject, enquiry, answer)))
                        .map(IdentityCheck::verification)
                        .orElseGet(answer::verification);
    }

    /** Keeps the first answer: another page of the same applicant, or the hall itself, may have asked meanwhile. */
    private Optional<IdentityCheck> keep(
            EntityManager entities, OrderNumber order, Subject subject, Enquiry enquiry, Verifiers.Answer answer) {
        Optional<IdentityCheck> row =
                IdentityCheck.of(order, subject, enquiry, answer.verifier(), answer.verification(), clock.instant());
        row.ifPresent(entities::persist);
        return row;
    }

    /** Gives the answer that is on record. */
    static Optional<IdentityCheck> known(EntityManager entities, Enquiry enquiry) {
        return entities.createQuery("select c from IdentityCheck c where c.enquiry = :key", IdentityCheck.class)
                .setParameter("key", enquiry.key())
                .getResultStream()
                .findFirst();
    }
}
