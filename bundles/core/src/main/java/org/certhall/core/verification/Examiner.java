package org.certhall.core.verification;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Verification;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.application.ApplicationReader;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Examines applications: what an authority says, what the papers show, and what the project wants (S84, S85). */
@Component(service = Examiner.class)
public final class Examiner {
    private static final String ENQUIRY = "identity_check.enquiry";
    private static final int KEY_LENGTH = 32;

    private final ApplicationReader applications;
    private final DataProtection protection;
    private final Evidence evidence;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC)
    private volatile @Nullable PaperExamination papers;

    @Activate
    public Examiner(
            @Reference UnitOfWork units,
            @Reference ApplicationReader applications,
            @Reference Verifiers verifiers,
            @Reference DataProtection protection) {
        this(units, applications, verifiers, protection, null, Clock.systemUTC());
    }

    Examiner(
            UnitOfWork units,
            ApplicationReader applications,
            Verifiers verifiers,
            DataProtection protection,
            @Nullable PaperExamination papers,
            Clock clock) {
        this.applications = applications;
        this.protection = protection;
        this.papers = papers;
        this.evidence = new Evidence(units, verifiers, clock);
    }

    /** What there is to examine. */
    record Case(OrderNumber order, ReadApplication application, Enquiries enquiries) {}

    /** Reads what there is to examine. */
    Case read(EntityManager entities, CustomerOrder order) {
        ReadApplication application = applications.read(entities, order);
        Enquiries asked = Enquiries.of(
                application.offer().subjectKind(), application.answers(), application.consent(), this::key);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(asked.doubts());
        PaperExamination present = papers;
        if (present == null || !present.isClean(entities, order, application)) {
            doubts.add(Doubt.PAPERS);
        }
        return new Case(order.number(), application, new Enquiries(asked.bySubject(), doubts));
    }

    /** Comes to a verdict, asking whoever has to be asked; outside any transaction. */
    Verdict judge(Case examined) {
        Iterable<Verification> answers = evidence.gather(
                        examined.order(), examined.enquiries().bySubject())
                .values();
        return Verdict.of(
                examined.application().offer().review(), examined.enquiries().doubts(), answers);
    }

    private String key(String asked) {
        return HexFormat.of().formatHex(protection.blindIndex(ENQUIRY, asked)).substring(0, KEY_LENGTH);
    }
}
