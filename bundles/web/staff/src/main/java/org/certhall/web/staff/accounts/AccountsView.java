package org.certhall.web.staff.accounts;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountSessions;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk for accounts at {@code /staff/accounts}. */
@Component
public final class AccountsView implements PortalView {
    private static final Texts TEXTS = new Texts(AccountsView.class);
    private static final LocalisedText TITLE = new LocalisedText("账号查询", "Accounts");
    private static final int ORDER = 35;

    private final AccountSessions accounts;

    @Activate
    public AccountsView(@Reference AccountSessions accounts) {
        this.accounts = accounts;
    }

    @Override
    public String route() {
        return "staff/accounts";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("user", TITLE, ORDER, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SUPPORT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new AccountsPage(new Words(TEXTS, context.locale()), accounts);
    }
}
