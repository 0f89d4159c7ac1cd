package org.certhall.core.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.review.OwnReviews;
import org.certhall.api.review.Question;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.api.review.Reviews;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Unguarded;
import org.certhall.core.application.ApplicationReader;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The review as its applicants meet it; whose order it is, is asked with every call. */
@Component(service = Unguarded.class)
public final class OwnReviewsDesk implements OwnReviews, Unguarded {
    private static final FieldKey PICTURE = FieldKey.document(Question.PICTURE);

    private final UnitOfWork units;
    private final Orders orders;
    private final Claims claims;
    private final ApplicationReader applications;
    private final KeptPapers papers;
    private final ReviewSettings settings;
    private final ReviewFiles files;
    private final Clock clock;

    @Activate
    public OwnReviewsDesk(
            @Reference UnitOfWork units,
            @Reference Orders orders,
            @Reference Claims claims,
            @Reference ApplicationReader applications,
            @Reference KeptPapers papers,
            @Reference ReviewSettings settings,
            @Reference DataProtection protection) {
        this(units, orders, claims, applications, papers, settings, protection, Clock.systemUTC());
    }

    OwnReviewsDesk(
            UnitOfWork units,
            Orders orders,
            Claims claims,
            ApplicationReader applications,
            KeptPapers papers,
            ReviewSettings settings,
            DataProtection protection,
            Clock clock) {
        this.units = units;
        this.orders = orders;
        this.claims = claims;
        this.applications = applications;
        this.papers = papers;
        this.settings = settings;
        this.files = new ReviewFiles(protection);
        this.clock = clock;
    }

    @Override
    public Optional<Standing> find(Caller caller, OrderNumber number) {
        AccountId owner = Principal.of(caller).owner();
        return units.read(entities -> orders.find(entities, number)
                .filter(order -> order.owner().equals(owner))
                .flatMap(order -> ReviewFiles.find(entities, number).map(review -> standing(entities, order, review))));
    }

    private Standing standing(EntityManager entities, CustomerOrder order, ReviewRow review) {
        OrderState state = order.state();
        QueueCount count = new QueueCount(entities, clock.instant());
        Optional<Wait> outlook = Optional.empty();
        if (state == OrderState.UNDER_REVIEW) {
            long before = count.before(review);
            outlook = Optional.of(new Wait(before, count.pace().of(before + 1)));
        }
        return new Standing(
                outlook,
                state == OrderState.ON_HOLD ? open(entities, review).map(files::question) : Optional.empty(),
                order.project().subjectKind(),
                state == OrderState.REJECTED ? remarks(entities, order, review) : List.of(),
                state == OrderState.REFUSED ? refusal(entities, review) : Optional.empty());
    }

    private List<Remarked> remarks(EntityManager entities, CustomerOrder order, ReviewRow review) {
        ReadApplication application = applications.read(entities, order);
        Map<FieldKey, String> seen =
                review.seenSealed().map(applications::formerly).orElseGet(TreeMap::new);
        return applications.givenBack(order).stream()
                .flatMap(remark -> application.fields().stream()
                        .filter(field -> field.key().equals(remark.field()))
                        .map(field -> new Remarked(field, remark, picture(application, seen, field))))
                .toList();
    }

    /** A picture that was replaced since is not the one that the officer saw. */
    private static String picture(ReadApplication application, Map<FieldKey, String> seen, FormField field) {
        String present = application.answers().getOrDefault(field.key(), "");
        boolean same = field.kind() == FormField.Kind.IMAGE && present.equals(seen.get(field.key()));
        return same ? present : "";
    }

    /** The last word counts. */
    private Optional<String> refusal(EntityManager entities, ReviewRow review) {
        return ReviewFiles.opinions(entities, review).stream()
                .filter(opinion -> !opinion.approves())
                .reduce((first, second) -> second.given().isBefore(first.given()) ? first : second)
                .map(opinion -> files.open(opinion.reasonSealed()));
    }

    private static Optional<QuestionRow> open(EntityManager entities, ReviewRow review) {
        return ReviewFiles.questions(entities, review).stream()
                .filter(question -> question.answered().isEmpty())
                .reduce((former, last) -> last);
    }

    @Override
    public void answer(Caller caller, OrderNumber number, long version, String text, Optional<String> document) {
        Principal principal = Principal.of(caller);
        if (text.isBlank() || text.length() > Reviews.LONGEST) {
            throw new ReviewException(Code.NO_REASON);
        }
        units.perform(entities -> {
            Claims.Locked locked = claims.lock(entities, number);
            if (!locked.order().owner().equals(principal.owner())) {
                throw new ReviewException(Code.GONE);
            }
            locked.demandVersion(version);
            if (locked.order().state() != OrderState.ON_HOLD) {
                throw new ReviewException(Code.OVER);
            }
            document.ifPresent(id -> demandOwn(entities, number, id));
            open(entities, locked.review())
                    .orElseThrow(() -> new ReviewException(Code.OVER))
                    .answer(files.seal(text.strip()), document, clock.instant());
            orders.move(
                    entities,
                    locked.order(),
                    principal,
                    OrderActor.APPLICANT,
                    OrderEvent.ANSWER,
                    guard -> false,
                    Map.of());
        });
    }

    private void demandOwn(EntityManager entities, OrderNumber number, String document) {
        boolean own = papers.find(entities, document)
                .filter(paper -> paper.order().equals(number) && paper.field().equals(PICTURE))
                .isPresent();
        if (!own) {
            throw new ReviewException(Code.NO_REASON);
        }
    }

    @Override
    public Optional<Backlog> backlog(Caller caller) {
        Principal.of(caller);
        return units.read(entities -> {
            QueueCount count = new QueueCount(entities, clock.instant());
            long waiting = count.waiting();
            return waiting < settings.longQueue()
                    ? Optional.empty()
                    : Optional.of(new Backlog(waiting, count.pace().of(waiting)));
        });
    }
}
