package org.certhall.core.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.DocumentStore;
import org.certhall.api.document.DocumentStoreException;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.document.DocumentRow.State;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.picture.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps row and content of documents in step, though no transaction spans both: a row comes before its content and goes
 * after it.
 */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String CONTENT = "document.content";
    private static final String THUMBNAIL = "document.thumbnail";
    private static final int MOST_PER_ORDER = 60;
    /** How many the stores forget in one turn. */
    static final int AT_ONCE = 50;

    private final UnitOfWork units;
    private final DataProtection protection;
    private final Stores stores;
    private final Clock clock;

    Shelf(UnitOfWork units, DataProtection protection, Stores stores, Clock clock) {
        this.units = units;
        this.protection = protection;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Puts a picture in.
     *
     * @param kept runs in the transaction that makes it a document
     */
    DocumentRow put(String id, OrderNumber order, FieldKey field, Picture picture, Kept kept) {
        DocumentStore store = stores.first();
        byte[] thumbnail = protection.seal(THUMBNAIL, picture.thumbnail());
        units.perform(entities -> {
            if (count(entities, order) >= MOST_PER_ORDER) {
                throw new DocumentException(Code.TOO_MANY_DOCUMENTS);
            }
            DocumentRow row = new DocumentRow(id, order, field, store.id(), picture, thumbnail);
            row.become(State.PENDING, clock.instant());
            entities.persist(row);
        });
        try {
            store.put(id, protection.seal(CONTENT, picture.jpeg()));
        } catch (DocumentStoreException away) {
            throw away(store, away);
        }
        return units.write(entities -> {
            DocumentRow row = entities.find(DocumentRow.class, id);
            row.become(State.KEPT, clock.instant());
            kept.in(entities, row);
            return row;
        });
    }

    /** What else belongs to the transaction. */
    interface Kept {
        void in(EntityManager entities, DocumentRow row);
    }

    Optional<DocumentRow> find(EntityManager entities, String id) {
        return Optional.ofNullable(entities.find(DocumentRow.class, id)).filter(DocumentRow::isKept);
    }

    byte[] thumbnail(DocumentRow row) {
        return protection.open(THUMBNAIL, row.thumbnailSealed());
    }

    byte[] content(DocumentRow row) {
        DocumentStore store = stores.named(row.store());
        try {
            return protection.open(
                    CONTENT, store.get(row.id()).orElseThrow(() -> new DocumentException(Code.STORE_AWAY)));
        } catch (DocumentStoreException away) {
            throw away(store, away);
        }
    }

    /** Takes a document out; its content goes at the sweeper's next round. */
    void takeOut(DocumentRow row) {
        row.become(State.GONE, clock.instant());
    }

    /** Lets the stores forget what is gone, and what never became a document, some at once; gives how many. */
    int sweep(Instant abandoned) {
        List<DocumentRow> rows = units.read(entities -> entities.createQuery(
                        "select d from DocumentRow d where d.state = :gone or d.state = :pending and d.changed < :before"
                                + " order by d.changed",
                        DocumentRow.class)
                .setParameter("gone", State.GONE)
                .setParameter("pending", State.PENDING)
                .setParameter("before", abandoned)
                .setMaxResults(AT_ONCE)
                .getResultList());
        return (int) rows.stream().filter(this::forget).count();
    }

    private boolean forget(DocumentRow row) {
        Optional<DocumentStore> store = stores.find(row.store());
        try {
            store.ifPresent(present -> present.delete(row.id()));
        } catch (DocumentStoreException later) {
            LOG.debug("Store {} does not forget now", row.store(), later);
            return false;
        }
        store.ifPresent(present -> units.perform(delete(row)));
        return store.isPresent();
    }

    private static Consumer<EntityManager> delete(DocumentRow row) {
        return entities -> entities.createQuery("delete from DocumentRow d where d.id = :id and d.state <> :kept")
                .setParameter("id", row.id())
                .setParameter("kept", State.KEPT)
                .executeUpdate();
    }

    private static long count(EntityManager entities, OrderNumber order) {
        return entities.createQuery(
                        "select count(d) from DocumentRow d where d.order = :order and d.state <> :gone", Long.class)
                .setParameter("order", order.value())
                .setParameter("gone", State.GONE)
                .getSingleResult();
    }

    private static DocumentException away(DocumentStore store, DocumentStoreException reason) {
        LOG.warn("Document store {} is away: {}", store.id(), reason.getMessage());
        return new DocumentException(Code.STORE_AWAY, reason);
    }
}
