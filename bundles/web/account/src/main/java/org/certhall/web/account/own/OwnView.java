package org.certhall.web.account.own;

import java.util.Set;
import org.certhall.api.access.Role;
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

/** One's own account, for everybody who has one. */
@Component
public final class OwnView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("我的账号", "My account");

    private final AccountServices services;

    @Activate
    public OwnView(@Reference AccountServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "account";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = AccountTexts.in(context.locale());
        return new WhileThere(
                words, words.of(TITLE), services, () -> services.own().isPresent(), () -> new OwnPage(words, services));
    }
}
