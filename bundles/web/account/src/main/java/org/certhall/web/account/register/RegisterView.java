package org.certhall.web.account.register;

import com.vaadin.flow.component.Component;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Registration (S9 to S22). */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class RegisterView extends AccountView {
    private final CatalogueService catalogue;

    @Activate
    public RegisterView(@Reference AccountServices services, @Reference CatalogueService catalogue) {
        super("register", new LocalisedText("账号注册", "Register"), services);
        this.catalogue = catalogue;
    }

    @Override
    protected boolean isServed() {
        return services().registration().isPresent() && services().captchas().isPresent();
    }

    @Override
    protected Component page(Words words, ViewContext context) {
        return new RegisterPage(words, services(), catalogue);
    }
}
