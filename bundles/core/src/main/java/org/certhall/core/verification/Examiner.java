package org.certhall.core.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.Verification;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.review.Doubt;
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
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Somebody waits for it at a page. */
    private static final Duration SHORT_DEADLINE = Duration.ofSeconds(4);

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
     * @param paperDoubts by field, codes of what is in doubt of the papers
     */
    record Case(
            OrderNumber order,
            ReadApplication application,
            Enquiries enquiries,
            SortedMap<FieldKey, String> paperDoubts) {}

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
        Enquiries enquiries = examined.enquiries();
        return verdict(examined, evidence.gather(examined.order(), enquiries.bySubject(), DEADLINE, enquiry -> true));
    }

    /**
     * What a verdict would be now.
     *
     * @param whole whether every enquiry has an answer, or was made in vain
     */
    record Rehearsal(Verdict verdict, boolean whole) {}

    /**
     * Comes to a verdict on what may not be whole yet, asking with consent alone; outside any transaction.
     *
     * @param granted tells of an enquiry that nobody has answered whether it may be made
     */
    Rehearsal rehearse(Case examined, Predicate<Enquiry> granted) {
        Map<Subject, Enquiry> all = examined.enquiries().bySubject();
        boolean consented = !examined.application().consent().isEmpty();
        Map<Subject, Enquiry> asked = consented ? examined.enquiries().whole().bySubject() : Map.of();
        Map<Subject, Verification> answers = evidence.gather(examined.order(), asked, SHORT_DEADLINE, granted);
        return new Rehearsal(verdict(examined, answers), answers.keySet().equals(all.keySet()));
    }

    /** Gives what authorities have said about an application as it stands; asks nobody. */
    public List<KnownAnswer> known(EntityManager entities, ReadApplication application) {
        Map<Subject, Enquiry> asked = Enquiries.of(
                        application.offer().subjectKind(), application.answers(), application.consent(), this::key)
                .bySubject();
        List<KnownAnswer> answers = new ArrayList<>();
        new TreeMap<>(asked)
                .forEach((subject, enquiry) -> Evidence.known(entities, enquiry)
                        .ifPresent(check -> answers.add(new KnownAnswer(
                                subject == Subject.ORGANISATION,
                                check.verification(),
                                check.verifier(),
                                check.asked()))));
        return answers;
    }

    private static Verdict verdict(Case examined, Map<Subject, Verification> answers) {
        return Verdict.of(
                examined.application().offer().review(), examined.enquiries().doubts(), answers.values());
    }

    private String key(String asked) {
        return HexFormat.of().formatHex(protection.blindIndex(ENQUIRY, asked)).substring(0, KEY_LENGTH);
    }
}
