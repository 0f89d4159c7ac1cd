package org.certhall.core.application;

import java.util.Map;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The handler as he stands in the application; what cannot be read is left out. */
@Component(service = OrderHandler.class)
public final class DraftHandler implements OrderHandler {
    private final Drafts drafts;

    @Activate
    public DraftHandler(@Reference Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Contact of(CustomerOrder order) {
        Map<FieldKey, String> typed = drafts.open(order).typed().typed();
        return new Contact(
                MobileNumber.read(typed.getOrDefault(FieldKey.HANDLER_MOBILE, ""))
                        .identifier(),
                EmailAddress.parse(typed.getOrDefault(FieldKey.HANDLER_MAIL, "")));
    }
}
