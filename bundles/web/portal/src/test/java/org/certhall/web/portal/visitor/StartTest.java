package org.certhall.web.portal.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.web.portal.installed.Views.view;

import java.util.List;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.web.portal.installed.RouteTable;
import org.junit.jupiter.api.Test;

/** Where an account's work starts. */
class StartTest {
    private final RouteTable pages =
            new RouteTable(List.of(view(""), view("apply"), view("admin/plugins", 0, Role.ADMINISTRATOR)));

    @Test
    void applicantsApplyAndStaffGoToTheirFirstDesk() {
        assertThat(Start.of(pages, Set.of(Role.APPLICANT))).isEqualTo("apply");
        assertThat(Start.of(pages, Set.of(Role.ADMINISTRATOR))).isEqualTo("admin/plugins");
    }

    @Test
    void whoHasNoDeskStartsWhereEverybodyDoes() {
        assertThat(Start.of(pages, Set.of(Role.CLERK))).isEqualTo("apply");
        assertThat(Start.of(new RouteTable(List.of(view(""))), Set.of(Role.APPLICANT)))
                .isEmpty();
    }
}
