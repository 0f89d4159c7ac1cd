package org.certhall.core.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.review.CallBack;
import org.certhall.api.review.Doubt;
import org.certhall.api.review.QueueLine;
import org.certhall.api.review.ReviewCase;
import org.certhall.core.account.Accounts;
import org.certhall.core.application.ApplicationReader;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderStep;
import org.certhall.core.order.OrderSteps;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.verification.Examiner;
import org.certhall.core.verification.KnownAnswer;
import org.certhall.core.verification.PaperComparison;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what an officer sees of an order. */
@Component(service = CaseReader.class)
public final class CaseReader {
    /** An organisation has rarely more, and nobody reads further. */
    private static final int MOST_OTHERS = 20;

    private final ApplicationReader applications;
    private final KeptReadings readings;
    private final Examiner examiner;
    private final PaperComparison papers;
    private final Accounts accounts;
    private final ReviewFiles files;

    @Activate
    public CaseReader(
            @Reference ApplicationReader applications,
            @Reference KeptReadings readings,
            @Reference Examiner examiner,
            @Reference PaperComparison papers,
            @Reference Accounts accounts,
            @Reference DataProtection protection) {
        this.applications = applications;
        this.readings = readings;
        this.examiner = examiner;
        this.papers = papers;
        this.accounts = accounts;
        this.files = new ReviewFiles(protection);
    }

    /** Gives an answer as it stands, unmasked; empty where the form has no such field. */
    Optional<String> answer(EntityManager entities, CustomerOrder order, FieldKey field) {
        ReadApplication application = applications.read(entities, order);
        return application.fields().stream()
                .filter(each -> each.key().equals(field) && each.kind() != FormField.Kind.IMAGE)
                .findFirst()
                .map(each -> application.answers().getOrDefault(field, ""));
    }

    ReviewCase read(EntityManager entities, QueueLine line, Claims.Locked locked, AccountId reader) {
        CustomerOrder order = locked.order();
        ReviewRow review = locked.review();
        ReadApplication application = applications.read(entities, order);
        Optional<SortedMap<FieldKey, String>> seen = review.seenSealed().map(applications::formerly);
        List<Remark> remarks = seen.isPresent() ? applications.givenBack(order) : List.of();
        List<KnownAnswer> known = examiner.known(entities, application);
        Comparison comparison =
                new Comparison(application, Said.of(entities, readings, application), known, seen, remarks);
        OrderStep cause = cause(OrderSteps.of(entities, order));
        Names names = new Names(accounts, entities);
        return new ReviewCase(
                line,
                order.kind(),
                order.place(),
                application.offer(),
                order.selection(),
                cause.event(),
                doubts(cause),
                comparison.fields(),
                pictures(entities, order, application, seen.orElseGet(TreeMap::new), remarks),
                known.stream()
                        .map(each -> new ReviewCase.Registry(
                                each.organisation(), each.verification(), each.verifier(), each.asked()))
                        .toList(),
                others(entities, order),
                ReviewFiles.questions(entities, review).stream()
                        .map(files::question)
                        .toList(),
                ReviewFiles.callBacks(entities, review).stream()
                        .map(row -> new CallBack(
                                files.talk(row),
                                names.of(row.officer()),
                                row.recorded(),
                                row.round() == review.round()))
                        .toList(),
                ReviewFiles.opinions(entities, review).stream()
                        .map(row -> new ReviewCase.Opinion(
                                row.approves(),
                                names.of(row.officer()),
                                row.officer().equals(reader),
                                row.given(),
                                files.open(row.reasonSealed())))
                        .toList(),
                cause.event() == OrderEvent.RECALL ? review.recallSealed().map(files::open) : Optional.empty(),
                !Proofs.isProved(entities, order, review));
    }

    private List<ReviewCase.Paper> pictures(
            EntityManager entities,
            CustomerOrder order,
            ReadApplication application,
            Map<FieldKey, String> seen,
            List<Remark> remarks) {
        return application.fields().stream()
                .filter(field -> field.kind() == FormField.Kind.IMAGE)
                .filter(field ->
                        !application.answers().getOrDefault(field.key(), "").isEmpty())
                .map(field -> {
                    String document = application.answers().getOrDefault(field.key(), "");
                    return new ReviewCase.Paper(
                            field,
                            document,
                            !seen.isEmpty() && !document.equals(seen.getOrDefault(field.key(), "")),
                            remarks.stream()
                                    .filter(remark -> remark.field().equals(field.key()))
                                    .findFirst(),
                            papers.findings(entities, order, application, document));
                })
                .toList();
    }

    private static List<ReviewCase.Other> others(EntityManager entities, CustomerOrder order) {
        Optional<byte[]> key = order.organisationKey();
        return key.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from CustomerOrder o where o.organisationKey = :key and o.number <> :number"
                                        + " and o.state <> :draft order by o.changed desc",
                                CustomerOrder.class)
                        .setParameter("key", key.get())
                        .setParameter("number", order.number().value())
                        .setParameter("draft", OrderState.DRAFT)
                        .setMaxResults(MOST_OTHERS)
                        .getResultStream()
                        .map(other -> new ReviewCase.Other(
                                other.number(),
                                other.state(),
                                other.project().name(),
                                other.changed(),
                                other.owner().equals(order.owner())))
                        .toList();
    }

    /** Gives the step that brought the order to the officers; an answer to a question is none. */
    private static OrderStep cause(List<OrderStep> steps) {
        return steps.stream()
                .filter(step -> step.after() == OrderState.UNDER_REVIEW)
                .filter(step -> step.before()
                        .filter(before -> before != OrderState.UNDER_REVIEW && before != OrderState.ON_HOLD)
                        .isPresent())
                .reduce((former, last) -> last)
                .orElseThrow();
    }

    private static Set<Doubt> doubts(OrderStep cause) {
        return Arrays.stream(cause.details().getOrDefault("doubts", "").split(","))
                .filter(name -> !name.isBlank())
                .map(Doubt::valueOf)
                .collect(Collectors.toSet());
    }
}
