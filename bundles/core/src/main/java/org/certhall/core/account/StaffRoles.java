package org.certhall.core.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.access.Role;

/** Which roles are staff's. */
public final class StaffRoles {
    private static final Set<Role> OF_CUSTOMERS = Set.of(Role.APPLICANT, Role.PARTNER);

    private StaffRoles() {}

    public static boolean contains(Role role) {
        return !OF_CUSTOMERS.contains(role);
    }

    /** Tells whether any of the roles is staff's. */
    public static boolean anyOf(Set<Role> roles) {
        return roles.stream().anyMatch(StaffRoles::contains);
    }

    /** Gives the roles that are not staff's. */
    static Set<Role> without(Set<Role> roles) {
        return roles.stream().filter(OF_CUSTOMERS::contains).collect(Collectors.toUnmodifiableSet());
    }
}
