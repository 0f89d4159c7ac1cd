package org.certhall.web.staff.people;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.account.StaffAccounts;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The administrators' page of staff. */
@Component
public final class PeopleView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("员工管理", "Staff");

    private final StaffAccounts staff;

    @Activate
    public PeopleView(@Reference StaffAccounts staff) {
        this.staff = staff;
    }

    @Override
    public String route() {
        return "admin/staff";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("users", TITLE, 20, true));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        return new PeoplePage(PeopleTexts.in(context.locale()), staff);
    }
}
