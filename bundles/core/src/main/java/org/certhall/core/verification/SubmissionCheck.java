package org.certhall.core.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.Proof;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.Doubt;
import org.certhall.core.order.CheckWork;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderStep;
import org.certhall.core.order.OrderSteps;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkHandler;
import org.certhall.core.work.WorkItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Examines each application once it has been handed in, and sends it on to the micro-deposit or payment, or to an officer
 * (T4, T5). An authority that does not answer is asked again for fifteen minutes, and papers have as long to be read, unless
 * an officer is due in any case.
 */
@Component(service = WorkHandler.class)
public final class SubmissionCheck implements WorkHandler {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration READING_PAUSE = Duration.ofSeconds(3);
    private static final Set<OrderEvent> HANDED_IN = EnumSet.of(OrderEvent.SUBMIT, OrderEvent.RESUBMIT);
    private static final Set<Doubt> PASSING = EnumSet.of(Doubt.UNAVAILABLE, Doubt.UNREAD);

    private final UnitOfWork units;
    private final Orders orders;
    private final Examiner examiner;
    private final Clock clock;

    @Activate
    public SubmissionCheck(@Reference UnitOfWork units, @Reference Orders orders, @Reference Examiner examiner) {
        this(units, orders, examiner, Clock.systemUTC());
    }

    SubmissionCheck(UnitOfWork units, Orders orders, Examiner examiner, Clock clock) {
        this.units = units;
        this.orders = orders;
        this.examiner = examiner;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CheckWork.KIND;
    }

    @Override
    public Result handle(WorkItem item) {
        OrderNumber number = CheckWork.number(item);
        Optional<Examiner.Case> open = units.read(entities -> orders.find(entities, number)
                .filter(order -> order.state() == OrderState.SUBMITTED)
                .map(order -> examiner.read(entities, order)));
        if (open.isEmpty()) {
            return new Result.Done();
        }
        Verdict verdict = examiner.judge(open.get());
        return units.write(entities -> {
            CustomerOrder order = orders.lock(entities, number);
            return order.state() == OrderState.SUBMITTED
                    ? decide(entities, order, verdict, open.get().paperDoubts())
                    : new Result.Done();
        });
    }

    private Result decide(
            EntityManager entities, CustomerOrder order, Verdict verdict, SortedMap<FieldKey, String> paperDoubts) {
        Instant now = clock.instant();
        List<OrderStep> steps = OrderSteps.of(entities, order);
        Instant end = handedIn(steps).plus(PATIENCE);
        boolean passing = !verdict.isClean() && PASSING.containsAll(verdict.doubts());
        if (passing && now.isBefore(end)) {
            boolean away = verdict.doubts().contains(Doubt.UNAVAILABLE);
            if (away && steps.get(steps.size() - 1).event() != OrderEvent.CHECKS_DELAYED) {
                orders.move(entities, order, OrderActor.SYSTEM, OrderEvent.CHECKS_DELAYED, guard -> false, Map.of());
            }
            Instant again = now.plus(away ? PAUSE : READING_PAUSE);
            return new Result.Later(
                    again.isBefore(end) ? again : end, away ? "no authority answers" : "papers are being read");
        }
        if (verdict.isClean()) {
            ProjectOffer offer = order.project().offer();
            boolean deposit = offer.subjectKind() == SubjectKind.ORGANISATION
                    && offer.proofs().contains(Proof.DEPOSIT);
            OrderGuard holding = deposit ? OrderGuard.DEPOSIT_WANTED : OrderGuard.NO_DEPOSIT_WANTED;
            orders.move(
                    entities, order, OrderActor.SYSTEM, OrderEvent.CHECKS_PASSED, guard -> guard == holding, Map.of());
        } else {
            orders.move(
                    entities,
                    order,
                    passing ? OrderActor.TIMER : OrderActor.SYSTEM,
                    OrderEvent.CHECKS_DOUBTFUL,
                    guard -> false,
                    details(verdict.doubts(), paperDoubts));
        }
        return new Result.Done();
    }

    private static Instant handedIn(List<OrderStep> steps) {
        return steps.stream()
                .filter(step -> HANDED_IN.contains(step.event()))
                .reduce((former, last) -> last)
                .orElseThrow()
                .happened();
    }

    /** Names the doubts for officers, without what was typed or read. */
    private static Map<String, String> details(Set<Doubt> doubts, SortedMap<FieldKey, String> paperDoubts) {
        Map<String, String> details = new TreeMap<>();
        details.put("doubts", doubts.stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        paperDoubts.forEach((field, codes) -> details.put(field.value(), codes));
        return details;
    }
}
