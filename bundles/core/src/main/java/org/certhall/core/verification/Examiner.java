package org.certhall.core.verification;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import javax.persistence.EntityManager;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Verification;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.application.ApplicationReader;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.persistence.UnitOfWork;
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
    private final PaperExamination papers;
    private final Evidence evidence;

    @Activate
    public Examiner(
            @Reference UnitOfWork units,
            @Reference ApplicationReader applications,
            @Reference Verifiers verifiers,
            @Reference DataProtection protection,
            @Reference PaperExamination papers) {
        this(units, applications, verifiers, protection, papers, Clock.systemUTC());
    }

    Examiner(
            UnitOfWork units,
            ApplicationReader applications,
            Verifiers verifiers,
            DataProtection protection,
            PaperExamination papers,
            Clock clock) {
        this.applications = applications;
        this.protection = protection;
        this.papers = papers;
        this.evidence = new Evidence(units, verifiers, clock);
    }

    /**
     * What there is to examine.
     *
     * @param paperDoubts codes of what is in doubt of the papers
     */
    record Case(OrderNumber order, ReadApplication application, Enquiries enquiries, SortedSet<String> paperDoubts) {}

    /** Reads what there is to examine. */
    Case read(EntityManager entities, CustomerOrder order) {
        ReadApplication application = applications.read(entities, order);
        Enquiries asked = Enquiries.of(
                application.offer().subjectKind(), application.answers(), application.consent(), this::key);
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(asked.doubts());
        PaperExamination.Papers seen = papers.examine(entities, order, application);
        if (!seen.doubts().isEmpty()) {
            doubts.add(Doubt.PAPERS);
        }
        if (seen.underWay()) {
            doubts.add(Doubt.UNREAD);
        }
        return new Case(order.number(), application, new Enquiries(asked.bySubject(), doubts), seen.doubts());
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
