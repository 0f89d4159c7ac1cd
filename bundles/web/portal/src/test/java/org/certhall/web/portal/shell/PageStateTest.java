package org.certhall.web.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.web.portal.installed.Views.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.Identity;
import org.certhall.web.portal.installed.InstalledView;
import org.certhall.web.portal.installed.RouteTable;
import org.certhall.web.portal.installed.RouteTable.Match;
import org.certhall.web.portal.shell.PageState.Absent;
import org.certhall.web.portal.shell.PageState.Shown;
import org.junit.jupiter.api.Test;

class PageStateTest {
    private static final Optional<Identity> NOBODY = Optional.empty();
    private final InstalledView apply = view("apply");
    private final Shown shown = new Shown(apply, Map.of());
    private final Optional<Match> there = new RouteTable(List.of(apply)).resolve("apply");
    private final Optional<Match> gone = Optional.empty();
    private final Optional<Match> desk = new RouteTable(List.of(view("desk", 0, Role.CLERK))).resolve("desk");

    @Test
    void aVisitorSeesTheViewOfTheAddress() {
        assertThat(PageState.arriving(there, NOBODY)).isEqualTo(shown);
        assertThat(PageState.arriving(gone, NOBODY)).isEqualTo(Absent.MISSING);
    }

    @Test
    void whoLacksTheRoleIsTurnedAway() {
        assertThat(PageState.arriving(desk, somebody(Role.REVIEWER))).isEqualTo(Absent.FORBIDDEN);
        assertThat(PageState.arriving(desk, somebody(Role.CLERK))).isInstanceOf(Shown.class);
    }

    @Test
    void whoHasNotLoggedInIsAskedTo() {
        assertThat(PageState.arriving(desk, NOBODY)).isEqualTo(Absent.LOGIN_REQUIRED);
        assertThat(Absent.LOGIN_REQUIRED.staying(desk, NOBODY)).isEqualTo(Absent.LOGIN_REQUIRED);
    }

    @Test
    void whoseLoginEndsWhileHeLooksIsToldAndFindsThePageAgain() {
        PageState looking = PageState.arriving(desk, somebody(Role.CLERK));

        PageState ended = looking.staying(desk, NOBODY);

        assertThat(ended).isEqualTo(Absent.ENDED);
        assertThat(ended.staying(desk, NOBODY)).isEqualTo(Absent.ENDED);
        assertThat(ended.staying(desk, somebody(Role.CLERK))).isEqualTo(looking);
    }

    @Test
    void theEndOfALoginLeavesPublicPagesAsTheyAre() {
        assertThat(PageState.arriving(there, somebody(Role.CLERK)).staying(there, NOBODY))
                .isEqualTo(shown);
    }

    @Test
    void aViewThatLeavesIsToldApartFromOneThatNeverWas() {
        assertThat(shown.staying(gone, NOBODY)).isEqualTo(Absent.WITHDRAWN);
        assertThat(Absent.WITHDRAWN.staying(gone, NOBODY)).isEqualTo(Absent.WITHDRAWN);
        assertThat(Absent.MISSING.staying(gone, NOBODY)).isEqualTo(Absent.MISSING);
    }

    @Test
    void aViewThatComesBackIsShownAgain() {
        assertThat(Absent.WITHDRAWN.staying(there, NOBODY)).isEqualTo(shown);
        assertThat(Absent.MISSING.staying(there, NOBODY)).isEqualTo(shown);
    }

    @Test
    void otherViewsThatComeAndGoChangeNothing() {
        Optional<Match> sameAgain = new RouteTable(List.of(view("other"), apply)).resolve("apply");
        assertThat(shown.staying(sameAgain, NOBODY)).isEqualTo(shown);
    }

    private static Optional<Identity> somebody(Role role) {
        return Optional.of(new Identity(new AccountId(1), "somebody", "某人", Set.of(role), false));
    }
}
