package org.certhall.web.account.login;

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

/** The login page, the hall's face (S23 to S25). */
@Component
public final class LoginView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("登录", "Log in");

    private final AccountServices services;

    @Activate
    public LoginView(@Reference AccountServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "login";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return new LoginHall(
                words,
                new WhileThere(
                        words,
                        words.of(TITLE),
                        services,
                        () -> services.login().isPresent()
                                && services.captchas().isPresent(),
                        () -> new LoginPage(words, services, Address.of(context.query()))));
    }
}
