package org.certhall.core.sheet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.sheet.SheetException.Code;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetImport.State;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetSource;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.application.DraftMaker;
import org.certhall.core.application.DraftMaker.Chosen;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes tables, each from its owner alone. */
@Component(service = Unguarded.class)
public final class SheetDesk implements SheetImports, Unguarded {
    private static final Throttle.Limit PER_ACCOUNT =
            new Throttle.Limit("sheet.account", List.of(new Throttle.Window(20, Duration.ofHours(1))));
    private static final int ID_BYTES = 16;

    private final UnitOfWork units;
    private final DraftMaker maker;
    private final SheetUploads uploads;
    private final SheetNews news;
    private final SheetSettings settings;
    private final WorkQueue work;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final RandomGenerator random;
    private final Clock clock;

    @Activate
    public SheetDesk(
            @Reference UnitOfWork units,
            @Reference DraftMaker maker,
            @Reference SheetUploads uploads,
            @Reference SheetNews news,
            @Reference SheetSettings settings,
            @Reference WorkQueue work,
            @Reference Throttle throttle,
            @Reference AuditTrail audit) {
        this(units, maker, uploads, news, settings, work, throttle, audit, new SecureRandom(), Clock.systemUTC());
    }

    SheetDesk(
            UnitOfWork units,
            DraftMaker maker,
            SheetUploads uploads,
            SheetNews news,
            SheetSettings settings,
            WorkQueue work,
            Throttle throttle,
            AuditTrail audit,
            RandomGenerator random,
            Clock clock) {
        this.units = units;
        this.maker = maker;
        this.uploads = uploads;
        this.news = news;
        this.settings = settings;
        this.work = work;
        this.throttle = throttle;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public SheetForm form(Caller caller, Selection selection) {
        Principal principal = Principal.of(caller);
        Chosen chosen = chosen(selection);
        return units.read(entities -> form(entities, principal.owner(), chosen));
    }

    @Override
    public SheetImport upload(Caller caller, Selection selection, SheetSource source) {
        Principal principal = Principal.of(caller);
        AccountId owner = principal.owner();
        Chosen chosen = chosen(selection);
        SheetForm form = units.read(entities -> {
            demandIdle(entities, owner);
            return form(entities, owner, chosen);
        });
        if (!throttle.take(PER_ACCOUNT, principal.actor()).isZero()) {
            throw new SheetException(Code.TOO_OFTEN);
        }
        Set<FieldKey> fields =
                form.columns().stream().map(column -> column.field().key()).collect(Collectors.toSet());
        SheetIntake intake = new SheetIntake(fields, uploads.sealing());
        source.read(intake::take);
        List<byte[]> parts = intake.parts();
        if (parts.isEmpty()) {
            throw new SheetException(Code.NO_ROWS);
        }
        byte[] content = uploads.contentKey(selection.project() + intake.content());
        return units.write(entities -> {
            // Two uploads may come at once; asking for room lets them queue.
            long room = maker.room(entities, owner);
            demandIdle(entities, owner);
            if (uploads.isKnown(entities, owner, content)) {
                throw new SheetException(Code.UPLOADED_BEFORE);
            }
            if (intake.fresh() > room) {
                throw new SheetException(Code.TOO_MANY_DRAFTS, maker.mostDrafts());
            }
            Instant now = clock.instant();
            SheetUpload upload = new SheetUpload(fresh(), owner, form, intake.rows(), content, now);
            entities.persist(upload);
            for (int place = 0; place < parts.size(); place++) {
                entities.persist(new SheetPart(upload.id(), place, parts.get(place)));
            }
            work.put(entities, SheetWork.item(upload, now));
            audit.record(
                    entities,
                    principal,
                    "sheet.upload",
                    upload.object(),
                    Map.of("project", selection.project(), "rows", Integer.toString(intake.rows())));
            return upload.view(settings.keeping());
        });
    }

    @Override
    public List<SheetImport> list(Caller caller) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> uploads.of(entities, principal.owner()).stream()
                .map(upload -> upload.view(settings.keeping()))
                .toList());
    }

    @Override
    public Optional<List<SheetOutcome>> outcomes(Caller caller, String id, int piece) {
        Principal principal = Principal.of(caller);
        return units.read(entities -> uploads.part(entities, own(uploads.find(entities, id), principal), piece)
                .map(uploads::outcomes));
    }

    @Override
    public void cancel(Caller caller, String id) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            SheetUpload upload = own(uploads.lock(entities, id), principal);
            if (upload.isRunning()) {
                upload.end(State.CANCELLED, clock.instant());
                audit.record(entities, principal, "sheet.cancel", upload.object(), Map.of());
            }
        });
    }

    @Override
    public Subscription subscribe(Caller caller, Runnable changed) {
        return news.subscribe(Principal.of(caller).owner(), changed);
    }

    private SheetForm form(EntityManager entities, AccountId owner, Chosen chosen) {
        Set<FieldKey> wanted = maker.wanted(entities, owner, chosen);
        List<SheetForm.Column> columns = chosen.fields().stream()
                .filter(field -> field.kind() != FormField.Kind.IMAGE)
                .map(field -> new SheetForm.Column(field, wanted.contains(field.key())))
                .toList();
        return new SheetForm(chosen.offer(), chosen.selection(), columns);
    }

    private void demandIdle(EntityManager entities, AccountId owner) {
        if (uploads.isRunning(entities, owner)) {
            throw new SheetException(Code.BUSY);
        }
    }

    private Chosen chosen(Selection selection) {
        try {
            return maker.choose(selection);
        } catch (CatalogueException notOnOffer) {
            throw new SheetException(Code.NOT_ON_OFFER);
        }
    }

    private String fresh() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static SheetUpload own(Optional<SheetUpload> upload, Principal principal) {
        return upload.filter(found -> found.account().equals(principal.owner()))
                .orElseThrow(() -> new SheetException(Code.UNKNOWN));
    }
}
