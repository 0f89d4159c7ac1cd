package org.certhall.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How folder and database are kept in step, on both databases. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class KeyKeeperTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:30:00.123456789Z");

    private final Store store;
    private final Path parent;

    KeyKeeperTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path parent) {
        this.store = Store.on(kind, cluster);
        this.parent = parent;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void makesKeysOnceAndFindsThemAgain() {
        keeper("secrets").open();
        List<NamedKey> made = keys("secrets");
        keeper("secrets").open();

        assertThat(keys("secrets")).extracting(NamedKey::line).containsExactlyElementsOf(lines(made));
        assertThat(made).extracting(NamedKey::name).containsExactly("data-0001", "index");
        List<ProtectionKey> rows = store.units()
                .read(entities -> entities.createQuery(
                                "select k from ProtectionKey k order by k.name", ProtectionKey.class)
                        .getResultList());
        assertThat(rows).extracting(ProtectionKey::name).containsExactly("data-0001", "index");
        assertThat(rows.get(0).checkValue()).isEqualTo(made.get(0).checkValue()).hasSize(32);
        assertThat(rows.get(0).firstUsed()).isEqualTo("2026-11-22T16:30:00.123456Z");
    }

    @Test
    void makesNoNewKeysForADatabaseThatCameBackWithoutItsFolder() {
        keeper("secrets").open();

        assertThatExceptionOfType(UnusableKeysException.class)
                .isThrownBy(keeper("elsewhere")::open)
                .withMessage("the database holds data sealed under the key data-0001, which is not in "
                        + parent.resolve("elsewhere") + "; put back the folder that belongs to this database");
        assertThat(parent.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void refusesTheFolderOfAnotherDatabase() {
        keeper("secrets").open();
        try (Store foreign = Store.onH2()) {
            keeper("foreign", foreign).open();
        }

        assertThatExceptionOfType(UnusableKeysException.class)
                .isThrownBy(keeper("foreign")::open)
                .withMessageContaining("is not the one that this database was sealed with");
    }

    @Test
    void takesUpAFolderThatANewDatabaseDoesNotKnowYet() {
        try (Store earlier = Store.onH2()) {
            keeper("secrets", earlier).open();
        }
        List<NamedKey> before = keys("secrets");

        keeper("secrets").open();
        assertThat(lines(keys("secrets"))).isEqualTo(lines(before));
    }

    @Test
    void goesOnAfterACrashBetweenTheTwoFirstKeys() {
        folder("secrets").make("index");

        assertThat(keeper("secrets").open().newest()).isOne();
    }

    @Test
    void missesEveryKeyThatEverSealed() throws IOException {
        keeper("secrets").open();
        keeper("secrets").rotate();
        Files.delete(parent.resolve("secrets/data-0001.key"));

        assertThatExceptionOfType(UnusableKeysException.class)
                .isThrownBy(keeper("secrets")::open)
                .withMessageContaining("data-0001");
    }

    @Test
    void letsNodesWithOneFolderStartAtOnce() throws Exception {
        List<Future<KeyRing>> rings = startAtOnce(List.of(keeper("secrets"), keeper("secrets"), keeper("secrets")));

        for (Future<KeyRing> ring : rings) {
            assertThat(ring.get().newest()).isOne();
        }
    }

    @Test
    void letsOnlyOneOfTwoFoldersBecomeThatOfADatabase() throws Exception {
        List<Future<KeyRing>> rings = startAtOnce(List.of(keeper("one"), keeper("other")));

        int opened = 0;
        for (Future<KeyRing> ring : rings) {
            try {
                opened += ring.get().newest();
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(UnusableKeysException.class);
            }
        }
        assertThat(opened).isOne();
    }

    private static List<Future<KeyRing>> startAtOnce(List<KeyKeeper> nodes) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(nodes.size());
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<Future<KeyRing>> rings = new ArrayList<>();
        for (KeyKeeper node : nodes) {
            rings.add(threads.submit(() -> {
                start.await();
                return node.open();
            }));
        }
        threads.shutdown();
        return rings;
    }

    private KeyKeeper keeper(String folder) {
        return keeper(folder, store);
    }

    private KeyKeeper keeper(String folder, Store database) {
        return new KeyKeeper(folder(folder), new KeyRegister(database.units(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private KeyFolder folder(String name) {
        return new KeyFolder(parent.resolve(name), new SecureRandom());
    }

    private List<NamedKey> keys(String name) {
        return List.copyOf(folder(name).keys().values());
    }

    private static List<String> lines(List<NamedKey> keys) {
        return keys.stream().map(NamedKey::line).toList();
    }
}
