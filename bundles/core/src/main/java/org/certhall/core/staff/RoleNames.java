package org.certhall.core.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.access.Role;

/** Roles as one text: their names in the order of the roles, with commas between; blank for none. */
final class RoleNames {
    private RoleNames() {}

    static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> read(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!names.isEmpty()) {
            Arrays.stream(names.split(",")).map(Role::valueOf).forEach(roles::add);
        }
        return roles;
    }
}
