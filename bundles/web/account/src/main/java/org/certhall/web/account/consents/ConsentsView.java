package org.certhall.web.account.consents;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Asks for new editions of legal texts after login, before anything else (S12). */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class ConsentsView extends AccountView {
    private final CatalogueService catalogue;

    @Activate
    public ConsentsView(@Reference AccountServices services, @Reference CatalogueService catalogue) {
        super("consents", new LocalisedText("协议更新", "Updated agreements"), services);
        this.catalogue = catalogue;
    }

    @Override
    protected boolean isServed() {
        return services().own().isPresent();
    }

    @Override
    protected Component page(Words words, ViewContext context) {
        String next = context.query().getOrDefault("next", List.of()).stream()
                .findFirst()
                .orElse("");
        return new ConsentsPage(words, services(), catalogue, next);
    }
}
