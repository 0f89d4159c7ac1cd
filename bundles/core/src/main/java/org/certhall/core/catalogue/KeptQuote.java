package org.certhall.core.catalogue;

import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.value.Money;

/** The itemised price of an order that has been handed in. */
public final class KeptQuote {
    private KeptQuote() {}

    /**
     * Itemises a price by the offer that it was agreed on.
     *
     * @param present names the items; where it no longer can, the total stands alone
     */
    public static Quote of(ProjectOffer offer, Selection selection, Money total, Catalogue present) {
        return Quotation.kept(present, offer, selection, total);
    }
}
