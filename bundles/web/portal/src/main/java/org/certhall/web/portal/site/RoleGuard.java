package org.certhall.web.portal.site;

import java.util.Collections;
import java.util.Set;
import org.certhall.api.access.Role;

/** Decides who may see a page. */
public final class RoleGuard {
    private RoleGuard() {}

    /** Says yes to a page for everybody and to whoever holds one of its roles, and no to anyone else. */
    public static boolean mayEnter(Set<Role> wanted, Set<Role> held) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, held);
    }
}
