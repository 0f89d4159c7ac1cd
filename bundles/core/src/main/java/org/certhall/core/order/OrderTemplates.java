package org.certhall.core.order;

import org.certhall.core.message.MessageTemplates;
import org.certhall.core.message.TemplateFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The templates of what is said about orders. */
@Component
public final class OrderTemplates implements MessageTemplates {
    private final TemplateFile file = TemplateFile.read(OrderTemplates.class, "order-templates");

    @Activate
    public OrderTemplates() {}

    @Override
    public TemplateFile file() {
        return file;
    }
}
