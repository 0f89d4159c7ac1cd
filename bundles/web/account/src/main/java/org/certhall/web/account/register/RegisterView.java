package org.certhall.web.account.register;

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

/** Registration (S9 to S22). */
@Component
public final class RegisterView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("账号注册", "Register");

    private final AccountServices services;
    private final CatalogueService catalogue;

    @Activate
    public RegisterView(@Reference AccountServices services, @Reference CatalogueService catalogue) {
        this.services = services;
        this.catalogue = catalogue;
    }

    @Override
    public String route() {
        return "register";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return new WhileThere(
                words,
                words.of(TITLE),
                services,
                () -> services.registration().isPresent() && services.captchas().isPresent(),
                () -> new RegisterPage(words, services, catalogue));
    }
}
