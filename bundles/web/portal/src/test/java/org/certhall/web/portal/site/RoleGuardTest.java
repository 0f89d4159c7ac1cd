package org.certhall.web.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.certhall.api.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleGuardTest {
    @Test
    void aPageWithoutRolesIsForEverybody() {
        assertThat(RoleGuard.mayEnter(Set.of(), Set.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoHoldsNothingMayEnterNoPageWithARole(Role role) {
        assertThat(RoleGuard.mayEnter(Set.of(role), Set.of())).isFalse();
    }

    @Test
    void oneOfTheRolesIsEnough() {
        Set<Role> wanted = Set.of(Role.REVIEWER, Role.ADMINISTRATOR);
        assertThat(RoleGuard.mayEnter(wanted, Set.of(Role.REVIEWER))).isTrue();
        assertThat(RoleGuard.mayEnter(wanted, Set.of(Role.CLERK))).isFalse();
    }
}
