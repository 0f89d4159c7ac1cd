package org.certhall.web.staff.people;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;

/**
 * What an administrator was doing on this page; kept in the browser's session, so that another language loses nothing.
 *
 * @param opened whose details are shown
 * @param chosen the roles that were chosen for him and not yet proposed
 * @param adding what has been typed about a newcomer, where the form is open
 */
record Typed(Optional<AccountId> opened, Optional<Set<Role>> chosen, Optional<Newcomer> adding) {
    static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty(), Optional.empty());

    static Typed opening(AccountId member) {
        return new Typed(Optional.of(member), Optional.empty(), Optional.empty());
    }

    static Typed adding(Newcomer newcomer) {
        return new Typed(Optional.empty(), Optional.empty(), Optional.of(newcomer));
    }

    Typed choosing(Optional<Set<Role>> roles) {
        return new Typed(opened, roles, adding);
    }

    /** What has been typed about a newcomer so far. */
    record Newcomer(String loginName, String name, String mobile, String email, Set<Role> roles) {
        static final Newcomer BLANK = new Newcomer("", "", "", "", Set.of());

        Newcomer {
            roles = Set.copyOf(roles);
        }

        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "Newcomer[…]";
        }
    }
}
