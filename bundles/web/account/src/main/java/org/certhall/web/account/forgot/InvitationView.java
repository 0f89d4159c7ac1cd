package org.certhall.web.account.forgot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.account.form.SecretInLink;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Where the link in an invitation leads: somebody who has no password yet sets his first one. */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class InvitationView extends AccountView {
    @Activate
    public InvitationView(@Reference AccountServices services) {
        super("set-password", new LocalisedText("设置密码", "Set your password"), services);
    }

    @Override
    protected boolean isServed() {
        return services().login().isPresent();
    }

    /** Keeps the secret of the link in the browser's session. */
    @Override
    protected Component page(Words words, ViewContext context) {
        return new SecretInLink(
                ticket -> Visitor.of(UI.getCurrent()).keep(Invited.class, new Invited(ticket)),
                () -> new InvitationPage(words, services()));
    }
}
