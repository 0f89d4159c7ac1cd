package org.certhall.core.application;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Remark;
import org.certhall.core.order.CustomerOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads applications for areas that check them. */
@Component(service = ApplicationReader.class)
public final class ApplicationReader {
    private final Opening opening;
    private final Drafts drafts;
    private final Agreements agreements;

    @Activate
    public ApplicationReader(@Reference Opening opening, @Reference Drafts drafts, @Reference Agreements agreements) {
        this.opening = opening;
        this.drafts = drafts;
        this.agreements = agreements;
    }

    /** Gives an application as it stands, handed in or not. */
    public ReadApplication read(EntityManager entities, CustomerOrder order) {
        Form form = opening.form(order);
        Reading reading = opening.reading(entities, order, form, drafts.open(order));
        boolean complete = reading.check().problems().isEmpty();
        return new ReadApplication(
                form.offer(), form.fields(), reading.right(), complete, agreements.identityConsent(entities, order));
    }

    /** Gives what was to be changed when the application was given back last, changed by now or not. */
    public List<Remark> givenBack(CustomerOrder order) {
        List<Remark> remarks = new ArrayList<>();
        drafts.open(order).reasons().forEach((field, reason) -> remarks.add(reason.of(field)));
        return remarks;
    }

    /** Gives the answers as they were when an order's were kept so. */
    public SortedMap<FieldKey, String> formerly(byte[] answersSealed) {
        return new TreeMap<>(drafts.open(answersSealed).typed().typed());
    }
}
