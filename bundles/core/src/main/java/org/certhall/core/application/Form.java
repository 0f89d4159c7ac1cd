package org.certhall.core.application;

import java.util.List;
import java.util.Optional;
import org.certhall.api.application.Availability;
import org.certhall.api.application.FormField;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.order.OrderState;
import org.certhall.core.order.CustomerOrder;

/**
 * The form of an order at this moment: that of the project's present offer while it is a draft, and for ever that of the
 * offer it was handed in with afterwards.
 *
 * @param renewed whether the project has brought another version since the applicant chose
 */
record Form(
        ProjectOffer offer,
        Selection selection,
        boolean renewed,
        Availability availability,
        Optional<Quote> quote,
        List<FormField> fields) {
    static Form of(CustomerOrder order, Catalogue catalogue) {
        Selection selection = order.selection();
        if (order.state() != OrderState.DRAFT) {
            Quote kept = new Quote(List.of(), order.price());
            ProjectOffer offer = order.project().offer();
            return of(offer, selection, false, Availability.ON_OFFER, Optional.of(kept));
        }
        Optional<ProjectOffer> present = catalogue.project(selection.project());
        if (present.isEmpty()) {
            return of(order.project().offer(), selection, false, Availability.AWAY, Optional.empty());
        }
        Optional<Quote> quote = quote(catalogue, selection);
        boolean renewed = !present.get().version().equals(order.project().version());
        Availability availability = quote.isPresent() ? Availability.ON_OFFER : Availability.SELECTION_GONE;
        return of(present.get(), selection, renewed, availability, quote);
    }

    private static Form of(
            ProjectOffer offer,
            Selection selection,
            boolean renewed,
            Availability availability,
            Optional<Quote> quote) {
        List<FormField> fields = FormPlan.of(offer, selection.delivery() != DeliveryChoice.COUNTER);
        return new Form(offer, selection, renewed, availability, quote, fields);
    }

    private static Optional<Quote> quote(Catalogue catalogue, Selection selection) {
        try {
            return Optional.of(catalogue.quote(selection));
        } catch (CatalogueException notOnOffer) {
            return Optional.empty();
        }
    }
}
