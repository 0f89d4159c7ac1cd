package org.certhall.core.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Availability;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldProblem;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.account.Accounts;
import org.certhall.core.order.Beginning;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderSettings;
import org.certhall.core.order.Orders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Begins drafts: blank ones for the wizard, and filled ones from answers that were given elsewhere. */
@Component(service = DraftMaker.class)
public final class DraftMaker {
    private static final Set<FormField.Kind> KINDS =
            EnumSet.of(FormField.Kind.ORGANISATION_DOCUMENT, FormField.Kind.PERSON_DOCUMENT);

    private final CatalogueService catalogue;
    private final Accounts accounts;
    private final Orders orders;
    private final Opening opening;
    private final Drafts drafts;
    private final OrderSettings settings;

    @Activate
    public DraftMaker(
            @Reference CatalogueService catalogue,
            @Reference Accounts accounts,
            @Reference Orders orders,
            @Reference Opening opening,
            @Reference Drafts drafts,
            @Reference OrderSettings settings) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.orders = orders;
        this.opening = opening;
        this.drafts = drafts;
        this.settings = settings;
    }

    /** A selection that is on offer, with its price and the form that it leads to. */
    public record Chosen(ProjectOffer offer, Selection selection, Quote quote, List<FormField> fields) {
        public Chosen {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Looks a selection up.
     *
     * @throws CatalogueException where it is not on offer
     */
    public Chosen choose(Selection selection) {
        Catalogue present = catalogue.current();
        Selection whole = selection.delivery() != null
                ? selection
                : present.project(selection.project())
                        .map(offer -> new Selection(
                                selection.project(),
                                selection.certificateType(),
                                selection.years(),
                                selection.quantity(),
                                selection.keyType(),
                                offer.usualDelivery()))
                        .orElse(selection);
        Quote quote = present.quote(whole);
        ProjectOffer offer = present.project(selection.project()).orElseThrow();
        return new Chosen(offer, whole, quote, FormPlan.of(offer, whole.delivery() != DeliveryChoice.COUNTER));
    }

    /** Gives the most open drafts that an account may have. */
    public int mostDrafts() {
        return settings.openDrafts();
    }

    /** Gives how many further drafts an account may begin, and keeps others from beginning some until the transaction ends. */
    public long room(EntityManager entities, AccountId owner) {
        accounts.lock(entities, owner);
        long open = entities.createQuery(
                        "select count(o) from CustomerOrder o where o.owner = :owner and o.state = :draft", Long.class)
                .setParameter("owner", owner.value())
                .setParameter("draft", OrderState.DRAFT)
                .getSingleResult();
        return mostDrafts() - open;
    }

    /**
     * Begins a blank draft.
     *
     * @throws ApplicationException {@code TOO_MANY_DRAFTS}
     */
    CustomerOrder begin(EntityManager entities, Principal principal, Chosen chosen) {
        if (room(entities, principal.owner()) < 1) {
            throw new ApplicationException(Code.TOO_MANY_DRAFTS);
        }
        return orders.begin(entities, principal, beginning(principal.owner(), chosen));
    }

    /** Answers that were given elsewhere, read as the wizard reads them. */
    public static final class Filled {
        private final Chosen chosen;
        private final Reading reading;
        private final List<FieldProblem> problems;

        private Filled(Chosen chosen, Reading reading, List<FieldProblem> problems) {
            this.chosen = chosen;
            this.reading = reading;
            this.problems = problems;
        }

        /** Gives everything that is wrong with them; papers come later. */
        public List<FieldProblem> problems() {
            return problems;
        }
    }

    /** Reads answers; what is only proposed because of a wrong one is not told twice. */
    public Filled fill(EntityManager entities, AccountId owner, Chosen chosen, Map<FieldKey, String> answers) {
        Set<FieldKey> papers = papers(chosen);
        Reading reading = read(opening.holder(entities, owner), chosen, answers);
        List<FieldProblem> problems = reading.check().problems().stream()
                .filter(problem -> !papers.contains(problem.field()))
                .filter(problem -> problem.code() == FieldProblem.Code.MISSING || answers.containsKey(problem.field()))
                .toList();
        return new Filled(chosen, reading, problems);
    }

    /**
     * Begins a draft with answers for an owner who asked for it before; whether he has room, he was told then.
     *
     * @param details of the beginning, for the records: ids alone
     */
    public CustomerOrder begin(EntityManager entities, AccountId owner, Filled filled, Map<String, String> details) {
        CustomerOrder order = orders.begin(entities, beginning(owner, filled.chosen), details);
        Map<FieldKey, String> meant = new TreeMap<>(filled.reading.check().values());
        meant.keySet().retainAll(filled.reading.draft().answers().keySet());
        drafts.keep(order, Draft.NEW.with(meant));
        organise(order, filled.reading);
        return order;
    }

    /** Gives the fields without which answers are wrong: they must be filled in, and no other answer stands in for them. */
    public Set<FieldKey> wanted(EntityManager entities, AccountId owner, Chosen chosen) {
        Map<FieldKey, String> holder = opening.holder(entities, owner);
        Map<FieldKey, String> all = new TreeMap<>();
        // The usual kinds of documents stand by themselves, and decide what stands in for other answers.
        chosen.fields().stream()
                .filter(field -> !KINDS.contains(field.kind()))
                .forEach(field -> all.put(field.key(), field.key().value()));
        Set<FieldKey> wanted = new TreeSet<>();
        for (FormField field : chosen.fields()) {
            Map<FieldKey, String> others = new TreeMap<>(all);
            others.remove(field.key());
            boolean missing = read(holder, chosen, others).check().problems().stream()
                    .anyMatch(problem ->
                            problem.field().equals(field.key()) && problem.code() == FieldProblem.Code.MISSING);
            if (missing) {
                wanted.add(field.key());
            }
        }
        return wanted;
    }

    /** Keeps answers in an order, and what lists show of them. */
    void keep(EntityManager entities, CustomerOrder order, Form form, Draft draft) {
        drafts.keep(order, draft);
        organise(order, opening.reading(entities, order, form, draft));
    }

    private void organise(CustomerOrder order, Reading reading) {
        String number = reading.right(FieldKey.ORGANISATION_NUMBER);
        order.organise(
                reading.right(FieldKey.ORGANISATION_NAME), number.isEmpty() ? null : opening.organisationKey(number));
    }

    private Reading read(Map<FieldKey, String> holder, Chosen chosen, Map<FieldKey, String> answers) {
        Form form = new Form(
                chosen.offer(),
                chosen.selection(),
                false,
                Availability.ON_OFFER,
                Optional.of(chosen.quote()),
                chosen.fields());
        return Reading.of(form, Draft.NEW.with(answers), holder, Map.of(), opening.today());
    }

    private static Set<FieldKey> papers(Chosen chosen) {
        Set<FieldKey> papers = new TreeSet<>();
        chosen.fields().stream()
                .filter(field -> field.kind() == FormField.Kind.IMAGE)
                .forEach(field -> papers.add(field.key()));
        return papers;
    }

    private static Beginning beginning(AccountId owner, Chosen chosen) {
        return new Beginning(
                owner,
                OrderPlace.WEB,
                OrderKind.NEW,
                chosen.offer(),
                chosen.selection(),
                chosen.quote().total());
    }
}
