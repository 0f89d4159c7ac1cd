package org.certhall.web.portal.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.web.portal.installed.Views.view;

import java.util.List;
import java.util.Map;
import org.certhall.web.portal.installed.RouteTable.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private final InstalledView home = view("");
    private final InstalledView apply = view("apply");
    private final InstalledView draft = view("apply/{draft}");
    private final InstalledView help = view("apply/help");
    private final InstalledView legal = view("{kind}/cps/{id}");
    private final RouteTable table = new RouteTable(List.of(draft, legal, home, help, apply));

    @Test
    void theEmptyPathIsHome() {
        assertThat(table.resolve("")).contains(new Match(home, Map.of()));
        assertThat(table.resolve("/")).contains(new Match(home, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "/apply", "apply/", "/apply/"})
    void slashesAtTheEndsDoNotMatter(String path) {
        assertThat(table.resolve(path)).contains(new Match(apply, Map.of()));
    }

    @Test
    void aParameterMatchesAnySegment() {
        assertThat(table.resolve("apply/42")).contains(new Match(draft, Map.of("draft", "42")));
    }

    @Test
    void aLiteralBeatsAParameter() {
        assertThat(table.resolve("apply/help")).contains(new Match(help, Map.of()));
    }

    @Test
    void theLongerRunOfLiteralsFromTheLeftWins() {
        InstalledView literalFirst = view("legal/{kind}/{id}");
        RouteTable both = new RouteTable(List.of(legal, literalFirst));
        assertThat(both.resolve("legal/cps/7")).map(Match::view).contains(literalFirst);
        assertThat(both.resolve("other/cps/7")).contains(new Match(legal, Map.of("kind", "other", "id", "7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apply", "apply/1/2", "nothing", "applyx"})
    void everyOtherPathLeadsNowhere(String path) {
        assertThat(table.has(path)).isFalse();
    }

    @Test
    void ofTheSameRouteTheHigherRankingWins() {
        InstalledView low = view("apply/{a}", 0);
        InstalledView high = view("apply/{b}", 5);
        RouteTable both = new RouteTable(List.of(low, high));
        assertThat(both.resolve("apply/1")).contains(new Match(high, Map.of("b", "1")));
        assertThat(both.shadowed()).containsExactly(low);
    }

    @Test
    void ofTheSameRankingTheOlderServiceWins() {
        InstalledView older = view("apply");
        InstalledView younger = view("apply");
        assertThat(new RouteTable(List.of(younger, older)).resolve("apply"))
                .map(Match::view)
                .contains(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "{", "{a", "a/{}/b", "a?b", "a{b}"})
    void whatIsNoRouteIsRefused(String text) {
        assertThatThrownBy(() -> Route.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
