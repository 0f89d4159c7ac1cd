package org.certhall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.certhall.api.maintenance.MaintenanceException;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class H2DumpTest {
    private final Diary diary = new Diary();
    private final Path folder;

    H2DumpTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void dumpsOneMomentWhilePeopleWork() throws Exception {
        try (DatabaseWatch watch = Databases.watch(Databases.h2(folder), diary)) {
            watch.step();
            givenATableOfPairs();
            Path dump = folder.resolve("dump.zip");
            int before = whenDumpedWhilePairsAreAdded(dump);
            thenTheCopyHoldsWholePairs(dump, before);
        }
    }

    private void givenATableOfPairs() throws SQLException {
        try (Connection connection = diary.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table pair (n int, half int, padding varchar)");
        }
    }

    private int whenDumpedWhilePairsAreAdded(Path dump) throws Exception {
        AtomicInteger added = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch warm = new CountDownLatch(200);
        ExecutorService clerk = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = clerk.submit(() -> {
                while (!enough.get()) {
                    addPair(diary.pool(), added.get());
                    added.incrementAndGet();
                    warm.countDown();
                }
                return null;
            });
            warm.await();
            int before = added.get();
            new H2Dump(diary.pool()).dump(dump);
            enough.set(true);
            work.get();
            return before;
        } finally {
            enough.set(true);
            clerk.shutdown();
        }
    }

    private static void addPair(DataSource pool, int n) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into pair values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int half = 0; half < 2; half++) {
                insert.setInt(1, n);
                insert.setInt(2, half);
                insert.setString(3, "x".repeat(500));
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    private void thenTheCopyHoldsWholePairs(Path dump, int atLeast) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)))
                .isEqualTo("rw-------");
        Path restored = Files.createDirectory(folder.resolve("restored"));
        Restore.execute(dump.toString(), restored.toString(), "hall");
        Diary second = new Diary();
        try (DatabaseWatch watch = Databases.watch(Databases.h2(restored), second)) {
            watch.step();
            int pairs = Integer.parseInt(Databases.ask(second.pool(), "select count(distinct n) from pair"));
            assertThat(pairs).isGreaterThanOrEqualTo(atLeast);
            assertThat(Databases.ask(second.pool(), "select count(*) from pair"))
                    .isEqualTo(String.valueOf(2 * pairs));
            assertThat(Databases.ask(second.pool(), "select max(n) from pair")).isEqualTo(String.valueOf(pairs - 1));
        }
    }

    @Test
    void overwritesNothing() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken.zip"), "precious");
        try (DatabaseWatch watch = Databases.watch(Databases.h2(folder), diary)) {
            watch.step();
            assertThatExceptionOfType(MaintenanceException.class)
                    .isThrownBy(() -> new H2Dump(diary.pool()).dump(taken))
                    .satisfies(
                            refused -> assertThat(refused.code()).isEqualTo(MaintenanceException.Code.TARGET_UNUSABLE));
        }
        assertThat(taken).hasContent("precious");
    }

    @Test
    void leavesPostgresqlToItsOwnTool(PostgresCluster cluster) {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            assertThatExceptionOfType(MaintenanceException.class)
                    .isThrownBy(() -> new H2Dump(diary.pool()).dump(folder.resolve("dump.zip")))
                    .withMessageContaining("pg_dump");
        }
    }
}
