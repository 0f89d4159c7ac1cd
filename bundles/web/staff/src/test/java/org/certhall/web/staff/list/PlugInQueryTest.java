package org.certhall.web.staff.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.staff.list.PlugInQuery.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlugInQueryTest {
    private static final PlugIn ZQYL = new PlugIn(
            new PlugInId(PlugInKinds.PROJECT, "zqyl"),
            new LocalisedText("中企云链", "ZQYL Cloud Chain"),
            "1.0",
            PlugInState.WAITING,
            "key-type:cfca is missing",
            "org.example.zqyl",
            80,
            Set.of());
    private static final List<PlugIn> ALL = Stream.concat(
                    Stream.of(ZQYL), IntStream.range(0, 120).mapToObj(PlugInQueryTest::key))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"zqyl", "中企", "cloud CHAIN", "org.example", "cfca is", "project:z"})
    void textIsSoughtInIdNamesBundleAndReason(String text) {
        assertThat(PlugInQuery.ALL.withText(text).among(ALL).rows()).containsExactly(ZQYL);
    }

    @Test
    void kindAndStateNarrowTheList() {
        assertThat(PlugInQuery.ALL.withKind(PlugInKinds.PROJECT).among(ALL).rows())
                .containsExactly(ZQYL);
        assertThat(PlugInQuery.ALL.withState(PlugInState.WAITING).among(ALL).rows())
                .containsExactly(ZQYL);
        assertThat(PlugInQuery.ALL.withState(PlugInState.BROKEN).among(ALL).rows())
                .isEmpty();
    }

    @Test
    void countsAreThoseOfEveryStateUnderTheOtherFilters() {
        Result result = PlugInQuery.ALL.withState(PlugInState.WAITING).among(ALL);
        assertThat(result.counts()).containsEntry(PlugInState.ACTIVE, 120).containsEntry(PlugInState.WAITING, 1);
        assertThat(result.inAnyState()).isEqualTo(121);
        assertThat(result.found()).isEqualTo(1);
    }

    @Test
    void aPageShowsFiftyAndSaysWhich() {
        Result second = PlugInQuery.ALL.withPage(1).among(ALL);
        assertThat(second.rows()).hasSize(50);
        assertThat(second.first()).isEqualTo(51);
        assertThat(second.last()).isEqualTo(100);
    }

    @Test
    void aPageThatNoLongerExistsBecomesTheLast() {
        Result result = PlugInQuery.ALL.withPage(9).among(ALL);
        assertThat(result.page()).isEqualTo(2);
        assertThat(result.rows()).hasSize(21);
        assertThat(PlugInQuery.ALL.withPage(9).among(List.of()).first()).isZero();
    }

    @Test
    void aNewFilterStartsAtTheFirstPage() {
        assertThat(PlugInQuery.ALL.withPage(2).withText("x").page()).isZero();
        assertThat(PlugInQuery.ALL.withPage(2).withKind("x").page()).isZero();
        assertThat(PlugInQuery.ALL.withPage(2).withState(PlugInState.ACTIVE).page())
                .isZero();
    }

    private static PlugIn key(int number) {
        return new PlugIn(
                new PlugInId(PlugInKinds.KEY_TYPE, "k" + number),
                LocalisedText.same("Token " + number),
                "1.0",
                PlugInState.ACTIVE,
                "",
                "org.sample.keys",
                100 + number,
                Set.of());
    }
}
