package org.certhall.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.CatalogueException.Code;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;

/** Prices one selection: what is not on offer has no price. */
final class Quotation {
    private final Catalogue catalogue;
    private final ProjectOffer offer;
    private final Selection selection;
    private final List<Quote.Line> lines = new ArrayList<>();

    Quotation(Catalogue catalogue, Selection selection) {
        this(
                catalogue,
                catalogue
                        .project(selection.project())
                        .orElseThrow(refusal(Code.PROJECT_NOT_ON_OFFER, selection.project())),
                selection);
    }

    private Quotation(Catalogue catalogue, ProjectOffer offer, Selection selection) {
        this.catalogue = catalogue;
        this.offer = offer;
        this.selection = selection;
    }

    /** Itemises a price that was agreed on; items whose names have left the catalogue are left out, the total stays. */
    static Quote kept(Catalogue catalogue, ProjectOffer offer, Selection selection, Money total) {
        try {
            Quote quote = new Quotation(catalogue, offer, selection).quote();
            return quote.total().equals(total) ? quote : new Quote(List.of(), total);
        } catch (CatalogueException gone) {
            return new Quote(List.of(), total);
        }
    }

    Quote quote() {
        if (selection.quantity() < offer.quantity().minimum()
                || selection.quantity() > offer.quantity().maximum()) {
            throw refusal(Code.QUANTITY_NOT_ON_OFFER, selection.quantity()).get();
        }
        certificates();
        keys();
        delivery();
        return new Quote(lines, lines.stream().map(Quote.Line::amount).reduce(Money.ZERO, Money::plus));
    }

    private void certificates() {
        String id = selection.certificateType();
        CertificateType.Description type = catalogue
                .certificateType(id)
                .filter(found -> offer.certificateTypes().contains(id))
                .orElseThrow(refusal(Code.CERTIFICATE_TYPE_NOT_ON_OFFER, id));
        Money price = offer.prices()
                .certificate(id, selection.years())
                .filter(found -> offer.years().contains(selection.years()))
                .orElseThrow(refusal(Code.TERM_NOT_ON_OFFER, selection.years()));
        LocalisedText label = CatalogueTexts.text("quote.certificate", type.name(), selection.years());
        add(label, price, selection.quantity());
    }

    private void keys() {
        String id = selection.keyType();
        KeyType.Description type = catalogue
                .keyType(id)
                .filter(found ->
                        offer.keyTypes().contains(id) && offer.prices().keys().containsKey(id))
                .orElseThrow(refusal(Code.KEY_TYPE_NOT_ON_OFFER, id));
        add(type.name(), offer.prices().keys().getOrDefault(id, Money.ZERO), selection.quantity());
    }

    private void delivery() {
        DeliveryChoice choice = selection.delivery();
        if (choice == null) {
            return;
        }
        if (!offer.delivery().contains(choice)) {
            throw refusal(Code.DELIVERY_NOT_ON_OFFER, choice).get();
        }
        if (choice == DeliveryChoice.COURIER) {
            add(CatalogueTexts.text("quote.courier"), offer.prices().courier(), 1);
        }
    }

    private void add(LocalisedText label, Money unit, int quantity) {
        lines.add(new Quote.Line(label, unit, quantity, unit.times(quantity)));
    }

    private static Supplier<CatalogueException> refusal(Code code, Object detail) {
        return () -> new CatalogueException(code, detail.toString());
    }
}
