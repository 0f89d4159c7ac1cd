package org.certhall.web.staff.finance;

import java.util.Set;
import org.certhall.api.access.Role;

/** The pages of the desk, in the order of its head. */
public enum FinanceSection {
    TASKS("staff/finance", Role.FINANCE),
    TRANSFERS("staff/finance/transfers", Role.FINANCE, Role.SUPERVISOR),
    DAYS("staff/finance/days", Role.FINANCE),
    FIGURES("staff/finance/figures", Role.FINANCE);

    private final String route;
    private final Set<Role> roles;

    FinanceSection(String route, Role... roles) {
        this.route = route;
        this.roles = Set.of(roles);
    }

    public String route() {
        return route;
    }

    /** Gives whose page it is. */
    public Set<Role> roles() {
        return roles;
    }
}
