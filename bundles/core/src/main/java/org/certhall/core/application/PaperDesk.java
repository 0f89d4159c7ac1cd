package org.certhall.core.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldOffer;
import org.certhall.api.application.PaperOffers;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.reading.KeptReading;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.reading.ReadingNews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells applicants what was read of their pictures. */
@Component(service = Unguarded.class)
public final class PaperDesk implements PaperOffers, Unguarded {
    private final Orders orders;
    private final OwnOrders own;
    private final Drafts drafts;
    private final PaperNotes notes;
    private final KeptPapers papers;
    private final KeptReadings readings;
    private final ReadingNews news;

    @Activate
    public PaperDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Drafts drafts,
            @Reference PaperNotes notes,
            @Reference KeptPapers papers,
            @Reference KeptReadings readings,
            @Reference ReadingNews news) {
        this.orders = orders;
        this.own = new OwnOrders(units, orders);
        this.drafts = drafts;
        this.notes = notes;
        this.papers = papers;
        this.readings = readings;
        this.news = news;
    }

    @Override
    public List<ReadPaper> list(Caller caller, OrderNumber number) {
        return own.read(Principal.of(caller), number, this::list);
    }

    @Override
    public void dismiss(Caller caller, OrderNumber number, FieldOffer offer) {
        own.change(Principal.of(caller), number, (entities, order) -> {
            orders.touch(order, OrderActor.APPLICANT);
            boolean offered =
                    list(entities, order).stream().map(ReadPaper::offers).anyMatch(offers -> offers.contains(offer));
            if (offered) {
                drafts.keep(order, drafts.open(order).dismissing(offer.field(), offer.value()));
            }
            return offered;
        });
    }

    @Override
    public Subscription subscribe(Caller caller, OrderNumber number, Runnable read) {
        return own.read(Principal.of(caller), number, (entities, order) -> news.subscribe(number, read));
    }

    /** An answer is whatever was written there; only a paper that is kept for this very field says anything about it. */
    private List<ReadPaper> list(EntityManager entities, CustomerOrder order) {
        Draft draft = drafts.open(order);
        Map<String, FieldKey> kept = papers.of(entities, order.number());
        return draft.typed().typed().entrySet().stream()
                .filter(answer -> KeptReadings.kind(answer.getKey()).isPresent())
                .filter(answer -> answer.getKey().equals(kept.get(answer.getValue())))
                .map(answer -> note(entities, order, draft, answer.getKey(), answer.getValue()))
                .toList();
    }

    private ReadPaper note(EntityManager entities, CustomerOrder order, Draft draft, FieldKey paper, String document) {
        Optional<KeptReading> reading = readings.of(entities, document);
        return reading.map(read -> notes.of(entities, order, draft, paper, read))
                .orElseGet(() -> PaperNotes.awaited(paper));
    }
}
