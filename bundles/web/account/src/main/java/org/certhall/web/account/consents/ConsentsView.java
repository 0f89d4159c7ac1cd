package org.certhall.web.account.consents;

import java.util.List;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.form.WhileThere;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for new editions of legal texts after login, before anything else (S12). */
@Component
public final class ConsentsView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("协议更新", "Updated agreements");

    private final AccountServices services;
    private final CatalogueService catalogue;

    @Activate
    public ConsentsView(@Reference AccountServices services, @Reference CatalogueService catalogue) {
        this.services = services;
        this.catalogue = catalogue;
    }

    @Override
    public String route() {
        return "consents";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        String next = context.query().getOrDefault("next", List.of()).stream()
                .findFirst()
                .orElse("");
        return new WhileThere(
                words,
                words.of(TITLE),
                services,
                () -> services.own().isPresent(),
                () -> new ConsentsPage(words, services, catalogue, next));
    }
}
