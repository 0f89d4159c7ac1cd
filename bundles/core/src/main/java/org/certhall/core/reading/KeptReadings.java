package org.certhall.core.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.order.OrderState;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.PaperKind;
import org.certhall.core.document.PaperFollower;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkItem;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What was read of licences and letters that are kept. Nothing else is read: what a paper says is personal data, and of other
 * papers nobody asks for it.
 */
@Component(service = {KeptReadings.class, PaperFollower.class})
public final class KeptReadings implements PaperFollower {
    static final String WORK = "paper.read";
    private static final String REPORT = "paper_reading.report";
    private static final Map<FieldKey, PaperKind> READ =
            Map.of(FieldKey.document("licence"), PaperKind.LICENCE, FieldKey.document("letter"), PaperKind.LETTER);

    private static final Set<OrderState> OPEN = EnumSet.of(
            OrderState.DRAFT, OrderState.SUBMITTED, OrderState.UNDER_REVIEW, OrderState.ON_HOLD, OrderState.REJECTED);

    private final UnitOfWork units;
    private final DataProtection protection;
    private final WorkQueue work;
    private final Clock clock;

    @Activate
    public KeptReadings(@Reference UnitOfWork units, @Reference DataProtection protection, @Reference WorkQueue work) {
        this(units, protection, work, Clock.systemUTC());
    }

    public KeptReadings(UnitOfWork units, DataProtection protection, WorkQueue work, Clock clock) {
        this.units = units;
        this.protection = protection;
        this.work = work;
        this.clock = clock;
    }

    /** Tells what a field's picture is read as; empty where it is not read. */
    public static Optional<PaperKind> kind(FieldKey field) {
        return Optional.ofNullable(READ.get(field));
    }

    /** Gives what was read of a document; empty while it has not been read. */
    public Optional<KeptReading> of(EntityManager entities, String document) {
        return Optional.ofNullable(entities.find(ReadingRow.class, document))
                .map(row -> row.reading(ReportForm.read(protection.open(REPORT, row.reportSealed()))));
    }

    @Override
    public void kept(EntityManager entities, StoredDocument paper) {
        if (kind(paper.field()).isPresent()) {
            work.put(entities, item(paper.id()));
        }
    }

    @Override
    public void removed(EntityManager entities, StoredDocument paper) {
        work.cancel(entities, WORK, paper.id());
        entities.createQuery("delete from ReadingRow r where r.document = :document")
                .setParameter("document", paper.id())
                .executeUpdate();
    }

    /** Keeps what was read, in place of what was read before. */
    void keep(EntityManager entities, StoredDocument paper, PaperKind kind, PaperReport report, boolean again) {
        KeptReading reading = new KeptReading(kind, clock.instant(), report, again);
        entities.merge(new ReadingRow(paper, reading, protection.seal(REPORT, ReportForm.write(report))));
    }

    /** Has papers of orders that may still be examined read again, where nobody has looked for something yet. */
    void readAgain(Aspect missing) {
        List<String> documents = units.read(entities -> entities.createQuery(
                        "select r.document from ReadingRow r, CustomerOrder o where o.number = r.order"
                                + " and o.state in :open and r.missing like :missing order by r.document",
                        String.class)
                .setParameter("open", OPEN)
                .setParameter("missing", "%" + missing.name() + "%")
                .getResultList());
        documents.forEach(document -> units.perform(entities -> {
            if (!work.revive(entities, WORK, document)) {
                work.put(entities, item(document));
            }
        }));
    }

    private WorkItem item(String document) {
        return WorkItem.of(WORK, document, clock.instant(), document.getBytes(US_ASCII));
    }
}
