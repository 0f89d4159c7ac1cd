package org.certhall.core.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class PublishedEditionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:30:00.123456789Z");
    private static final Edition FIRST = edition("2026-11", "# 第一条\n同意。");
    private static final Edition SECOND = edition("2026-12", "# 第一条\n同意并遵守。");
    /** Computed from the description at LegalArchive, independently of the code. */
    private static final String SHA256_OF_FIRST = "21adb7bb1854e1cee9b4cd4dad69413000c8a2c2a4eaa36f4f5db165022884ca";

    private final Store store;
    private final PublishedEditions archive;

    PublishedEditionsTest(Store.Kind kind, PostgresCluster cluster) {
        store = Store.on(kind, cluster);
        archive = new PublishedEditions(store.units(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesAnEditionBackAsItWasShown() {
        assertThat(archive.keep(FIRST)).isTrue();

        assertThat(archive.find("service-agreement", "2026-11"))
                .contains(new ArchivedEdition(FIRST, SHA256_OF_FIRST, Instant.parse("2026-11-22T16:30:00.123456Z")));
    }

    @Test
    void knowsNoEditionThatWasNeverShown() {
        assertThat(archive.find("service-agreement", "2026-11")).isEmpty();
        assertThat(archive.editions("service-agreement")).isEmpty();
    }

    @Test
    void keepsOldEditionsBesideNewOnes() {
        archive.keep(FIRST);
        archive.keep(SECOND);

        assertThat(archive.editions("service-agreement"))
                .extracting(ArchivedEdition::edition)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void refusesAnotherTextUnderTheSameVersion() {
        archive.keep(FIRST);

        assertThat(archive.keep(edition("2026-11", "# 第一条\n不同意。"))).isFalse();
        assertThat(archive.editions("service-agreement"))
                .extracting(ArchivedEdition::edition)
                .containsExactly(FIRST);
    }

    @Test
    void keepsLongTexts() {
        Edition cps = edition("long", "证书业务规则。".repeat(40_000));
        archive.keep(cps);

        assertThat(archive.find("service-agreement", "long"))
                .map(ArchivedEdition::edition)
                .contains(cps);
    }

    @Test
    void letsManyNodesStoreTheSameEditionAtOnce() throws Exception {
        int nodes = 6;
        CyclicBarrier start = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return archive.keep(FIRST);
                }));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(archive.editions("service-agreement")).hasSize(1);
    }

    @Test
    void namesARefusedEditionInEveryRoundUntilItIsGone() {
        EditionRound round = new EditionRound(archive);
        Edition changed = edition("2026-11", "# 第一条\n不同意。");

        assertThat(round.keep(List.of(FIRST, SECOND))).isEmpty();
        assertThat(round.keep(List.of(changed, SECOND))).containsExactly(changed);
        assertThat(round.keep(List.of(changed, SECOND))).containsExactly(changed);
        assertThat(round.keep(List.of(FIRST, SECOND))).isEmpty();
    }

    private static Edition edition(String version, String body) {
        return new Edition(
                "service-agreement",
                version,
                new LocalisedText("服务协议", "Service agreement"),
                LocalDate.of(2026, 11, 22),
                new LocalisedText(body, "# 1\nAgreed."));
    }
}
