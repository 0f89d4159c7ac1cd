package org.certhall.api.account;

import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;

/**
 * Who has logged in, as pages show it.
 *
 * @param loginName as typed at registration
 * @param name the real name
 * @param secondFactor whether this session passed a second factor
 */
public record Identity(AccountId account, String loginName, String name, Set<Role> roles, boolean secondFactor) {
    public Identity {
        roles = Set.copyOf(roles);
    }
}
