package org.certhall.core.document;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.core.picture.Picture;

/** The row of what is known of a document. */
@Entity
@Table(name = "document")
public class DocumentRow {
    /** Where it stands between the hall and the store; each may be lost half-way, and the sweeper ends it. */
    enum State {
        PENDING,
        KEPT,
        GONE
    }

    @Id
    private String id;

    @Column(name = "order_number")
    private String order;

    private String field;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant changed;
    private String store;
    private int bytes;
    private int width;
    private int height;

    @Column(name = "thumbnail_sealed")
    private byte[] thumbnailSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentRow() {}

    DocumentRow(String id, OrderNumber order, FieldKey field, String store, Picture picture, byte[] thumbnailSealed) {
        this.id = id;
        this.order = order.value();
        this.field = field.value();
        this.state = State.PENDING;
        this.changed = Instant.EPOCH;
        this.store = store;
        this.bytes = picture.jpeg().length;
        this.width = picture.width();
        this.height = picture.height();
        this.thumbnailSealed = thumbnailSealed.clone();
    }

    String id() {
        return id;
    }

    OrderNumber order() {
        return new OrderNumber(order);
    }

    String store() {
        return store;
    }

    boolean isKept() {
        return state == State.KEPT;
    }

    byte[] thumbnailSealed() {
        return thumbnailSealed.clone();
    }

    void become(State next, Instant now) {
        state = next;
        changed = now;
    }

    /** Names it in the audit log. */
    String object() {
        return "document:" + id;
    }

    StoredDocument view() {
        return new StoredDocument(id, order(), new FieldKey(field), bytes, width, height, changed);
    }
}
