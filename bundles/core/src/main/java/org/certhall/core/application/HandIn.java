package org.certhall.core.application;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.application.Agreement;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Availability;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Step;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderGuard;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.Orders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands applications in (T3, T15). */
@Component(service = HandIn.class)
public final class HandIn {
    private final Orders orders;
    private final Opening opening;
    private final Drafts drafts;
    private final Agreements agreements;
    private final OrganisationBook book;

    @Activate
    public HandIn(
            @Reference Orders orders,
            @Reference Opening opening,
            @Reference Drafts drafts,
            @Reference Agreements agreements,
            @Reference OrganisationBook book) {
        this.orders = orders;
        this.opening = opening;
        this.drafts = drafts;
        this.agreements = agreements;
        this.book = book;
    }

    /**
     * Hands a locked application in, in one transaction with what was accepted.
     *
     * @param hashes of the editions that the declaration named
     * @throws ApplicationException where it cannot be handed in as it is
     */
    void submit(
            EntityManager entities,
            Principal principal,
            CustomerOrder order,
            Submission submission,
            Map<AcceptedEdition, String> hashes) {
        Form form = opening.form(order);
        Quote quote = demandOffer(form, submission);
        if (!submission.declared()) {
            throw new ApplicationException(Code.NOT_DECLARED);
        }
        agreements.demandDeclared(submission.accepted(), hashes);
        Reading reading = opening.reading(entities, order, form, drafts.open(order));
        if (!reading.check().problems().isEmpty()) {
            throw new ApplicationException(Code.INCOMPLETE, reading.check().problems());
        }
        Agreement identity =
                agreements.identity(entities, order).orElseThrow(() -> new ApplicationException(Code.TEXTS_AWAY));
        if (!identity.given()) {
            throw new ApplicationException(Code.NO_IDENTITY_CONSENT);
        }
        // Before anything is changed: whatever is asked for afterwards makes Hibernate look at all of it.
        enterOrganisation(entities, order, reading);
        SortedMap<FieldKey, String> taken = new TreeMap<>(reading.proposals());
        taken.replaceAll((field, proposed) -> reading.right(field));
        drafts.keep(order, reading.draft().at(Step.APPLICANT).with(taken));
        if (order.state() == OrderState.DRAFT) {
            order.choose(form.offer(), form.selection(), quote.total());
        }
        agreements.record(entities, principal, order, hashes);
        OrderEvent event = order.state() == OrderState.REJECTED ? OrderEvent.RESUBMIT : OrderEvent.SUBMIT;
        orders.move(
                entities,
                order,
                principal,
                OrderActor.APPLICANT,
                event,
                guard -> guard == OrderGuard.COMPLETE,
                Map.of("project", form.offer().id(), "version", form.offer().version()));
    }

    private static Quote demandOffer(Form form, Submission submission) {
        if (form.availability() == Availability.AWAY) {
            throw new ApplicationException(Code.PROJECT_AWAY);
        }
        Quote quote = form.quote().orElseThrow(() -> new ApplicationException(Code.SELECTION_GONE));
        if (!quote.total().equals(submission.total()) || !form.offer().version().equals(submission.offerVersion())) {
            throw new ApplicationException(Code.OFFER_CHANGED);
        }
        return quote;
    }

    private void enterOrganisation(EntityManager entities, CustomerOrder order, Reading reading) {
        String number = reading.right(FieldKey.ORGANISATION_NUMBER);
        if (!number.isEmpty()) {
            byte[] key = opening.organisationKey(number);
            book.enter(entities, order.owner(), key, reading.check().values());
        }
    }
}
