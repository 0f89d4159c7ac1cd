package org.certhall.web.account.forgot;

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

/** The forgotten password (S26). */
@Component
public final class ForgotView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("忘记密码", "Forgotten password");

    private final AccountServices services;

    @Activate
    public ForgotView(@Reference AccountServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "forgot-password";
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
                () -> services.login().isPresent() && services.captchas().isPresent(),
                () -> new ForgotPage(words, services));
    }
}
