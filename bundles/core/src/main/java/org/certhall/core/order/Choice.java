package org.certhall.core.order;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** What was chosen of a project's offer, and its price. */
@Embeddable
public class Choice {
    @Column(name = "certificate_type")
    private String certificateType;

    private int years;
    private int quantity;

    @Column(name = "key_type")
    private String keyType;

    @Enumerated(EnumType.STRING)
    private @Nullable DeliveryChoice delivery;

    @Column(name = "price_fen")
    private long priceFen;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected Choice() {}

    Choice(Selection selection, Money price) {
        this.certificateType = selection.certificateType();
        this.years = selection.years();
        this.quantity = selection.quantity();
        this.keyType = selection.keyType();
        this.delivery = selection.delivery();
        this.priceFen = price.fen();
    }

    Selection of(String project) {
        return new Selection(project, certificateType, years, quantity, keyType, delivery);
    }

    public Money price() {
        return new Money(priceFen);
    }
}
