package org.certhall.core.application;

import org.certhall.api.protection.DataProtection;
import org.certhall.core.order.CustomerOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps drafts in their orders, sealed. */
@Component(service = Drafts.class)
public final class Drafts {
    private static final String ANSWERS = "application.answers";

    private final DataProtection protection;

    @Activate
    public Drafts(@Reference DataProtection protection) {
        this.protection = protection;
    }

    Draft open(CustomerOrder order) {
        return order.answersSealed().map(this::open).orElse(Draft.NEW);
    }

    Draft open(byte[] kept) {
        return DraftForm.read(protection.open(ANSWERS, kept));
    }

    void keep(CustomerOrder order, Draft draft) {
        order.answer(protection.seal(ANSWERS, DraftForm.write(draft)));
    }
}
