package org.certhall.web.account.forgot;

import com.vaadin.flow.component.UI;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.form.SecretInLink;
import org.certhall.web.account.form.WhileThere;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the link in an invitation leads: somebody who has no password yet sets his first one. */
@Component
public final class InvitationView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("设置密码", "Set your password");

    private final AccountServices services;

    @Activate
    public InvitationView(@Reference AccountServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "set-password";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    /** Keeps the secret of the link in the browser's session. */
    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return new WhileThere(
                words,
                words.of(TITLE),
                services,
                () -> services.login().isPresent(),
                () -> new SecretInLink(
                        ticket -> Visitor.of(UI.getCurrent()).keep(Invited.class, new Invited(ticket)),
                        () -> new InvitationPage(words, services)));
    }
}
