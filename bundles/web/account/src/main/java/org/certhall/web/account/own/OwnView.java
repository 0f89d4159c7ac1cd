package org.certhall.web.account.own;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountServices;
import org.certhall.web.account.form.AccountView;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** One's own account, for everybody who has one. */
@org.osgi.service.component.annotations.Component(service = PortalView.class)
public final class OwnView extends AccountView {
    @Activate
    public OwnView(@Reference AccountServices services) {
        super("account", new LocalisedText("我的账号", "My account"), services);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    protected boolean isServed() {
        return services().own().isPresent();
    }

    @Override
    protected Component page(Words words, ViewContext context) {
        return new OwnPage(words, services());
    }
}
