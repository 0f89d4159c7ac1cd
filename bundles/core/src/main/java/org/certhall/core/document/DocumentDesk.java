package org.certhall.core.document;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Documents;
import org.certhall.api.document.Edit;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.document.Upload;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.document.PaperOwner.Papers;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.RegularTask;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.picture.Picture;
import org.certhall.core.picture.Pictures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes pictures of papers from owners of orders, and shows them to owners and officers. */
@Component(service = Unguarded.class)
public final class DocumentDesk implements Documents, Unguarded {
    private static final Throttle.Limit PER_ACCOUNT =
            new Throttle.Limit("document.account", List.of(new Throttle.Window(300, Duration.ofHours(1))));
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int ID_BYTES = 16;

    private final UnitOfWork units;
    private final Intake intake;
    private final Pictures pictures;
    private final PaperOwner owners;
    private final PaperFollower follower;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Shelf shelf;
    private final SecureRandom random;
    private final Clock clock;
    private final RegularTask sweeping = new RegularTask("certhall-document-sweeper", PERIOD, this::sweep);

    @Activate
    public DocumentDesk(
            @Reference UnitOfWork units,
            @Reference DataProtection protection,
            @Reference Stores stores,
            @Reference Intake intake,
            @Reference Pictures pictures,
            @Reference Orders orders,
            @Reference PaperFollower follower,
            @Reference Throttle throttle,
            @Reference AuditTrail audit) {
        this(
                units,
                protection,
                stores,
                intake,
                pictures,
                new OrderPapers(orders),
                follower,
                throttle,
                audit,
                new SecureRandom(),
                Clock.systemUTC());
    }

    DocumentDesk(
            UnitOfWork units,
            DataProtection protection,
            Stores stores,
            Intake intake,
            Pictures pictures,
            PaperOwner owners,
            PaperFollower follower,
            Throttle throttle,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.units = units;
        this.intake = intake;
        this.pictures = pictures;
        this.owners = owners;
        this.follower = follower;
        this.throttle = throttle;
        this.audit = audit;
        this.shelf = new Shelf(units, protection, stores, clock);
        this.random = random;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        sweeping.close();
    }

    @Override
    public StoredDocument add(Caller caller, OrderNumber order, FieldKey field, Upload upload) {
        Principal principal = Principal.of(caller);
        units.read(entities -> open(entities, principal, order));
        pace(principal);
        return keep(principal, order, field, intake.picture(upload));
    }

    @Override
    public StoredDocument redraw(Caller caller, String id, Edit edit) {
        Principal principal = Principal.of(caller);
        DocumentRow former = units.read(entities -> {
            DocumentRow row = row(entities, id);
            open(entities, principal, row.order());
            return row;
        });
        pace(principal);
        Picture picture = pictures.draw(shelf.content(former), edit, Intake.MOST_KEPT);
        return keep(principal, former.order(), former.view().field(), picture);
    }

    @Override
    public List<byte[]> pages(Caller caller, byte[] pdf) {
        pace(Principal.of(caller));
        return intake.pages(pdf);
    }

    @Override
    public StoredDocument find(Caller caller, String id) {
        return visible(Principal.of(caller), id).view();
    }

    @Override
    public byte[] thumbnail(Caller caller, String id) {
        return shelf.thumbnail(visible(Principal.of(caller), id));
    }

    @Override
    public byte[] preview(Caller caller, String id) {
        return pictures.marked(shelf.content(visible(Principal.of(caller), id)));
    }

    @Override
    public byte[] original(Caller caller, String id) {
        Principal principal = Principal.of(caller);
        DocumentRow document = units.write(entities -> {
            DocumentRow row = row(entities, id);
            record(entities, principal, "document.original-shown", row);
            return row;
        });
        return shelf.content(document);
    }

    @Override
    public void remove(Caller caller, String id) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            DocumentRow row = row(entities, id);
            open(entities, principal, row.order());
            shelf.takeOut(row);
            follower.removed(entities, row.view());
            record(entities, principal, "document.removed", row);
        });
    }

    /** Gives how many were forgotten. */
    int sweep() {
        return RegularTask.inBatches(
                Shelf.AT_ONCE, () -> shelf.sweep(clock.instant().minus(ABANDONED)));
    }

    private StoredDocument keep(Principal principal, OrderNumber order, FieldKey field, Picture picture) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return shelf.put(HexFormat.of().formatHex(id), order, field, picture, (entities, row) -> {
                    follower.kept(entities, row.view());
                    record(entities, principal, "document.added", row);
                })
                .view();
    }

    private void pace(Principal principal) {
        if (!throttle.take(PER_ACCOUNT, principal.actor()).isZero()) {
            throw new DocumentException(Code.TOO_OFTEN);
        }
    }

    private DocumentRow visible(Principal principal, String id) {
        return units.read(entities -> {
            DocumentRow row = row(entities, id);
            if (!principal.roles().contains(Role.REVIEWER)) {
                own(entities, principal, row.order());
            }
            return row;
        });
    }

    private DocumentRow row(EntityManager entities, String id) {
        return shelf.find(entities, id).orElseThrow(DocumentDesk::notHis);
    }

    private Papers own(EntityManager entities, Principal principal, OrderNumber order) {
        return owners.papers(entities, order)
                .filter(papers -> papers.owner().equals(principal.owner()))
                .orElseThrow(DocumentDesk::notHis);
    }

    private Papers open(EntityManager entities, Principal principal, OrderNumber order) {
        Papers papers = own(entities, principal, order);
        if (!papers.open()) {
            throw new DocumentException(Code.NOT_NOW);
        }
        return papers;
    }

    private void record(EntityManager entities, Principal principal, String action, DocumentRow row) {
        audit.record(
                entities,
                principal,
                action,
                row.object(),
                Map.of("order", row.order().value(), "field", row.view().field().value()));
    }

    private static AccessDeniedException notHis() {
        return new AccessDeniedException(AccessDeniedException.Code.NOT_OWNER);
    }
}
