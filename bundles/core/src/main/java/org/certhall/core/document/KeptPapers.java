package org.certhall.core.document;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Tuple;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The documents that are kept, for areas of the house that work with them by themselves. */
@Component(service = KeptPapers.class)
public final class KeptPapers {
    private final UnitOfWork units;
    private final Shelf shelf;

    @Activate
    public KeptPapers(@Reference UnitOfWork units, @Reference DataProtection protection, @Reference Stores stores) {
        this.units = units;
        this.shelf = new Shelf(units, protection, stores, Clock.systemUTC());
    }

    /** Finds a document that is kept; whose it is, the caller asks its order. */
    public Optional<StoredDocument> find(EntityManager entities, String id) {
        return shelf.find(entities, id).map(DocumentRow::view);
    }

    /** Gives the documents that are kept for an order, each with its field. */
    public Map<String, FieldKey> of(EntityManager entities, OrderNumber order) {
        return entities.createQuery(
                        "select d.id, d.field from DocumentRow d where d.order = :order and d.state = :kept",
                        Tuple.class)
                .setParameter("order", order.value())
                .setParameter("kept", DocumentRow.State.KEPT)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class), row -> new FieldKey(row.get(1, String.class))));
    }

    /**
     * Gives a document's picture, outside any transaction; empty where the document is no longer kept.
     *
     * @throws DocumentException {@code STORE_AWAY}
     */
    public Optional<byte[]> picture(String id) {
        return units.read(entities -> shelf.find(entities, id)).map(shelf::content);
    }
}
