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
    private final PaperInspector inspector;
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
            @Reference PaperInspector inspector,
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
                inspector,
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
            PaperInspector inspector,
            Throttle throttle,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.units = units;
        this.intake = intake;
        this.pictures = pictures;
        this.owners = owners;
        this.follower = follower;
        this.inspector = inspector;
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
        units.read(entities -> open(entities, principal, order, field));
        pace(principal);
        return keep(principal, order, field, intake.picture(upload));
    }

    @Override
    public StoredDocument redraw(Caller caller, String id, Edit edit) {
        Principal principal = Principal.of(caller);
        DocumentRow former = units.read(entities -> {
            DocumentRow row = row(entities, id);
            open(entities, principal, row.order(), row.view().field());
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
        Principal principal = Principal.of(caller);
        return units.read(entities -> visible(entities, principal, id)).view();
    }

    @Override
    public byte[] thumbnail(Caller caller, String id) {
        return shelf.thumbnail(shown(Principal.of(caller), id, "document.shown"));
    }

    @Override
    public byte[] preview(Caller caller, String id) {
        return pictures.marked(shelf.content(shown(Principal.of(caller), id, "document.shown")));
    }

    @Override
    public byte[] original(Caller caller, String id) {
        return shelf.content(shown(Principal.of(caller), id, "document.original-shown"));
    }

    @Override
    public void remove(Caller caller, String id) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            DocumentRow row = row(entities, id);
            open(entities, principal, row.order(), row.view().field());
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

    /** Lets owners look at their own, and officers at what is in their hands; of these it is put on record. */
    private DocumentRow shown(Principal principal, String id, String action) {
        return units.write(entities -> {
            DocumentRow row = visible(entities, principal, id);
            if (!isOwn(entities, principal, row.order())) {
                record(entities, principal, action, row);
            }
            return row;
        });
    }

    private DocumentRow visible(EntityManager entities, Principal principal, String id) {
        DocumentRow row = row(entities, id);
        boolean inspected = principal.roles().contains(Role.REVIEWER)
                && inspector.inspects(entities, principal.owner(), row.order());
        if (!inspected) {
            own(entities, principal, row.order());
        }
        return row;
    }

    private boolean isOwn(EntityManager entities, Principal principal, OrderNumber order) {
        return owners.papers(entities, order)
                .map(Papers::owner)
                .filter(principal.owner()::equals)
                .isPresent();
    }

    private DocumentRow row(EntityManager entities, String id) {
        return shelf.find(entities, id).orElseThrow(DocumentDesk::notHis);
    }

    private Papers own(EntityManager entities, Principal principal, OrderNumber order) {
        return owners.papers(entities, order)
                .filter(papers -> papers.owner().equals(principal.owner()))
                .orElseThrow(DocumentDesk::notHis);
    }

    private Papers open(EntityManager entities, Principal principal, OrderNumber order, FieldKey field) {
        Papers papers = own(entities, principal, order);
        if (!papers.takes(field)) {
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
