package org.certhall.web.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.web.portal.installed.Views.view;

import java.util.List;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.shell.Menu.Link;
import org.certhall.web.portal.shell.Menu.Tool;
import org.junit.jupiter.api.Test;

class MenuTest {
    private final RouteTable table = new RouteTable(List.of(
            view(""),
            view("apply"),
            view("apply/{draft}"),
            view("admin/plugins", 0, Role.ADMINISTRATOR),
            view("help")));

    @Test
    void onlyWhatTheVisitorMayOpenIsLinked() {
        Menu menu = Menu.of(table, Set.of());
        assertThat(menu.main()).extracting(Link::path).containsExactly("", "apply");
        assertThat(menu.administration()).isEmpty();
    }

    @Test
    void theAdministratorSeesHisPart() {
        Menu menu = Menu.of(table, Set.of(Role.ADMINISTRATOR));
        assertThat(menu.administration()).extracting(Link::path).containsExactly("admin/plugins");
    }

    @Test
    void loginAndHelpAreOfferedOnlyWhereTheyExist() {
        Menu menu = Menu.of(table, Set.of());
        assertThat(menu.tools()).containsExactly(Tool.HELP);
    }

    @Test
    void aLinkIsCurrentOnItsPageAndBelow() {
        Menu menu = Menu.of(table, Set.of());
        Link home = menu.main().get(0);
        Link apply = menu.main().get(1);
        assertThat(apply.leadsTo("apply/42")).isTrue();
        assertThat(apply.leadsTo("applying")).isFalse();
        assertThat(home.leadsTo("")).isTrue();
        assertThat(home.leadsTo("apply")).isFalse();
    }
}
