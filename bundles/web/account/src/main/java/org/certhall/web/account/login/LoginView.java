package org.certhall.web.account.login;

import com.vaadin.flow.component.Component;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The login page, the hall's face (S23 to S25). */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class LoginView extends AccountView {
    @Activate
    public LoginView(@Reference AccountServices services) {
        super("login", new LocalisedText("登录", "Log in"), services);
    }

    @Override
    protected boolean isServed() {
        return services().login().isPresent() && services().captchas().isPresent();
    }

    @Override
    protected Component page(Words words, ViewContext context) {
        return new LoginPage(words, services(), Address.of(context.query()));
    }

    @Override
    protected Component surround(Words words, Component page) {
        return new LoginHall(words, page);
    }
}
