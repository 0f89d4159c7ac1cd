package org.certhall.core.verification;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.certhall.api.access.Caller;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.AutomaticReview;
import org.certhall.api.application.Forecast;
import org.certhall.api.application.Forecast.Reason;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.review.Doubt;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Throttle;
import org.certhall.core.order.CheckWork;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderLife;
import org.certhall.core.order.OrderStep;
import org.certhall.core.order.OrderSteps;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells applicants what the automatic review will come to. Authorities are asked so often that a form can be filled in and
 * mended, and no more: neither an account nor anybody's number serves to guess what belongs together.
 */
@Component(service = Unguarded.class)
public final class ReviewDesk implements AutomaticReview, Unguarded {
    private static final Throttle.Limit PER_ACCOUNT = new Throttle.Limit(
            "identity.account",
            List.of(new Throttle.Window(30, Duration.ofHours(1)), new Throttle.Window(120, Duration.ofDays(1))));
    private static final Throttle.Limit PER_NUMBER = new Throttle.Limit(
            "identity.number",
            List.of(new Throttle.Window(20, Duration.ofHours(1)), new Throttle.Window(60, Duration.ofDays(1))));

    private final UnitOfWork units;
    private final Orders orders;
    private final Examiner examiner;
    private final Throttle throttle;
    private final WorkQueue work;
    private final AuditTrail audit;

    @Activate
    public ReviewDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Examiner examiner,
            @Reference Throttle throttle,
            @Reference WorkQueue work,
            @Reference AuditTrail audit) {
        this.units = units;
        this.orders = orders;
        this.examiner = examiner;
        this.throttle = throttle;
        this.work = work;
        this.audit = audit;
    }

    @Override
    public Forecast forecast(Caller caller, OrderNumber number) {
        Principal principal = Principal.of(caller);
        Examiner.Case open = units.read(entities -> examiner.read(entities, filledIn(entities, principal, number)));
        Predicate<Enquiry> granted =
                enquiry -> throttle.take(PER_ACCOUNT, principal.actor()).isZero()
                        && throttle.take(PER_NUMBER, subject(enquiry)).isZero();
        Examiner.Rehearsal rehearsal = examiner.rehearse(open, granted);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Doubt doubt : rehearsal.verdict().doubts()) {
            switch (doubt) {
                case MISMATCH, NO_RECORD, STANDING -> reasons.add(Reason.IDENTITY);
                case UNAVAILABLE -> reasons.add(Reason.UNAVAILABLE);
                case OTHER_DOCUMENT -> reasons.add(Reason.OTHER_DOCUMENT);
                case PAPERS -> {
                    if (open.application().complete()) { // a paper that is yet to be uploaded is none in doubt
                        reasons.add(Reason.PAPERS);
                    }
                }
                case POLICY -> reasons.add(Reason.POLICY);
                case UNREAD -> {
                    // not yet known
                }
            }
        }
        boolean unread = rehearsal.verdict().doubts().contains(Doubt.UNREAD);
        return new Forecast(
                reasons, unread || !rehearsal.whole() || !open.application().complete());
    }

    @Override
    public void toOfficer(Caller caller, OrderNumber number, long version) {
        Principal principal = Principal.of(caller);
        units.perform(entities -> {
            CustomerOrder order = orders.lock(entities, number);
            if (!order.owner().equals(principal.owner())) {
                throw new OrderException(OrderException.Code.GONE);
            }
            if (order.version() != version) {
                throw new OrderException(OrderException.Code.CHANGED);
            }
            List<OrderStep> steps = OrderSteps.of(entities, order);
            if (steps.get(steps.size() - 1).event() != OrderEvent.CHECKS_DELAYED) {
                throw new OrderException(OrderException.Code.NOT_NOW);
            }
            audit.record(entities, principal, "order.officer-wished", order.object(), Map.of());
            orders.move(
                    entities,
                    order,
                    OrderActor.SYSTEM,
                    OrderEvent.CHECKS_DOUBTFUL,
                    guard -> false,
                    Map.of("doubts", Doubt.UNAVAILABLE.name(), "wished", "APPLICANT"));
            // Where somebody works on it right now, he finds the order gone from his table.
            work.cancel(entities, CheckWork.KIND, CheckWork.item(order).key());
        });
    }

    private CustomerOrder filledIn(EntityManager entities, Principal principal, OrderNumber number) {
        CustomerOrder order = orders.find(entities, number)
                .filter(found -> found.owner().equals(principal.owner()))
                .orElseThrow(() -> new ApplicationException(ApplicationException.Code.UNKNOWN));
        if (!OrderLife.open(order.state(), OrderActor.APPLICANT).contains(OrderEvent.SAVE)) {
            throw new ApplicationException(ApplicationException.Code.CLOSED);
        }
        return order;
    }

    private static String subject(Enquiry enquiry) {
        if (enquiry instanceof Enquiry.Organisation organisation) {
            return organisation.code();
        }
        if (enquiry instanceof Enquiry.Person person) {
            return person.number();
        }
        throw new IllegalArgumentException("no such enquiry: " + enquiry);
    }
}
