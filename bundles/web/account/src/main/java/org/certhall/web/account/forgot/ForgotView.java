package org.certhall.web.account.forgot;

import com.vaadin.flow.component.Component;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The forgotten password (S26). */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class ForgotView extends AccountView {
    @Activate
    public ForgotView(@Reference AccountServices services) {
        super("forgot-password", new LocalisedText("忘记密码", "Forgotten password"), services);
    }

    @Override
    protected boolean isServed() {
        return services().login().isPresent() && services().captchas().isPresent();
    }

    @Override
    protected Component page(Words words, ViewContext context) {
        return new ForgotPage(words, services());
    }
}
