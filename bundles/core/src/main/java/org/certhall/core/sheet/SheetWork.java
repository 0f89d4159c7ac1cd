package org.certhall.core.sheet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.certhall.api.sheet.SheetImport.State;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetOutcome.Kind;
import org.certhall.api.sheet.SheetRow;
import org.certhall.core.application.DraftMaker;
import org.certhall.core.application.DraftMaker.Chosen;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Works through an upload, one part at a time: its drafts, what became of its rows and the count are kept together or not
 * at all, so that whoever goes on after a crash doubles and loses none.
 */
@Component(service = WorkHandler.class)
public final class SheetWork implements WorkHandler {
    private static final String KIND = "sheet.import";
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 50;

    private final UnitOfWork units;
    private final SheetUploads uploads;
    private final DraftMaker maker;
    private final Orders orders;
    private final Clock clock;

    @Activate
    public SheetWork(
            @Reference UnitOfWork units,
            @Reference SheetUploads uploads,
            @Reference DraftMaker maker,
            @Reference Orders orders) {
        this(units, uploads, maker, orders, Clock.systemUTC());
    }

    SheetWork(UnitOfWork units, SheetUploads uploads, DraftMaker maker, Orders orders, Clock clock) {
        this.units = units;
        this.uploads = uploads;
        this.maker = maker;
        this.orders = orders;
        this.clock = clock;
    }

    static WorkItem item(SheetUpload upload, Instant due) {
        return WorkItem.of(KIND, upload.id(), due, new byte[0]);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    /** A long table may outlive many nodes. */
    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public Result handle(WorkItem item) {
        try {
            return units.write(entities -> uploads.lock(entities, item.key())
                    .filter(SheetUpload::isRunning)
                    .map(upload -> goOn(entities, upload))
                    .orElseGet(Result.Done::new));
        } catch (OrderException notActivated) {
            return units.write(entities -> stop(entities, item));
        }
    }

    @Override
    public void dead(EntityManager entities, WorkItem item, String reason) {
        stop(entities, item);
    }

    private Result goOn(EntityManager entities, SheetUpload upload) {
        Optional<SheetPart> part = uploads.next(entities, upload);
        if (part.isEmpty()) {
            upload.end(State.DONE, clock.instant());
            return new Result.Done();
        }
        Chosen chosen;
        try {
            chosen = maker.choose(upload.form().selection());
        } catch (CatalogueException notOnOffer) {
            upload.stand(true, clock.instant());
            return new Result.Later(clock.instant().plus(PAUSE), "what was selected is not on offer");
        }
        List<SheetOutcome> outcomes = uploads.outcomes(part.get()).stream()
                .map(waiting -> turn(entities, upload, chosen, waiting.row()))
                .toList();
        uploads.finish(part.get(), outcomes);
        upload.count(outcomes, clock.instant());
        return new Result.Later(clock.instant(), "the next rows");
    }

    private SheetOutcome turn(EntityManager entities, SheetUpload upload, Chosen chosen, SheetRow row) {
        if (!row.order().isEmpty()) {
            Optional<OrderNumber> known = OrderNumber.read(row.order())
                    .identifier()
                    .flatMap(number -> orders.find(entities, number))
                    .filter(order -> order.owner().equals(upload.account()))
                    .map(CustomerOrder::number);
            return known.map(number -> new SheetOutcome(row, Kind.KEPT, number, List.of()))
                    .orElseGet(() -> wrong(row, List.of(notHis())));
        }
        DraftMaker.Filled filled = maker.fill(entities, upload.account(), chosen, row.cells());
        if (!filled.problems().isEmpty()) {
            return wrong(row, filled.problems());
        }
        CustomerOrder order = maker.begin(entities, upload.account(), filled, Map.of("sheet", upload.id()));
        return new SheetOutcome(row, Kind.MADE, order.number(), List.of());
    }

    private Result stop(EntityManager entities, WorkItem item) {
        uploads.lock(entities, item.key())
                .filter(SheetUpload::isRunning)
                .ifPresent(upload -> upload.end(State.STOPPED, clock.instant()));
        return new Result.Done();
    }

    private static SheetOutcome wrong(SheetRow row, List<FieldProblem> problems) {
        return new SheetOutcome(row, Kind.WRONG, null, problems);
    }

    private static FieldProblem notHis() {
        return new FieldProblem(SheetRow.ORDER, FieldProblem.Code.NOT_OFFERED, null, 0, null);
    }
}
