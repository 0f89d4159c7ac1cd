package org.certhall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class DatabaseWatchTest {
    private final Diary diary = new Diary();

    @Test
    void waitsForADatabaseThatComesLate(PostgresCluster cluster) throws SQLException {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        cluster.down();
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            List<Duration> pauses = List.of(
                    watch.step(), watch.step(), watch.step(), watch.step(), watch.step(), watch.step(), watch.step());
            assertThat(pauses)
                    .extracting(Duration::toMillis)
                    .containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L);
            assertThat(diary.lines)
                    .singleElement()
                    .asString()
                    .startsWith("silent: ")
                    .contains("refused");

            cluster.up();
            assertThat(watch.step()).isEqualTo(DatabaseWatch.PULSE);
            assertThat(diary.lines).hasSize(3).endsWith("opened", "answering");
            assertThat(migrations()).isEqualTo(String.valueOf(scripts()));
        } finally {
            ensureUp(cluster);
        }
    }

    @Test
    void noticesALossAndHealsWithTheSamePool(PostgresCluster cluster) throws SQLException {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            migrations();

            cluster.down();
            watch.step();
            watch.step();
            assertThat(diary.lines.subList(2, diary.lines.size()))
                    .hasSizeBetween(1, 2)
                    .allSatisfy(line -> assertThat(line).startsWith("silent: "));

            cluster.up();
            watch.step();
            assertThat(diary.lines).endsWith("answering").containsOnlyOnce("opened");
            assertThat(migrations()).isEqualTo(String.valueOf(scripts()));
        } finally {
            ensureUp(cluster);
        }
    }

    @Test
    void doesNotTakeABusyPoolForALostDatabase(PostgresCluster cluster) throws SQLException {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            try (Connection a = diary.pool().getConnection();
                    Connection b = diary.pool().getConnection();
                    Connection c = diary.pool().getConnection();
                    Connection d = diary.pool().getConnection()) {
                assertThat(List.of(a, b, c, d)).doesNotContainNull();
                watch.step();
            }
        }
        assertThat(diary.lines).containsExactly("opened", "answering", "closing");
    }

    @Test
    void quotesNoValuesOfARowInErrors(PostgresCluster cluster) {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            assertThatThrownBy(() -> execute("create table person as select '13800138000' as mobile;"
                            + "create unique index once on person (mobile); insert into person values ('13800138000')"))
                    .hasMessageContaining("unique constraint")
                    .message()
                    .doesNotContain("13800138000");
        }
    }

    @Test
    void saysThatAPasswordIsWrongAndDoesNotShowIt(PostgresCluster cluster) {
        DatabaseLocation right = Databases.postgresql(cluster, cluster.newDatabase());
        DatabaseLocation wrong =
                new DatabaseLocation(right.product(), right.url(), right.user(), "wrong-secret", right.shown());
        try (DatabaseWatch watch = Databases.watch(wrong, diary)) {
            watch.step();
        }
        assertThat(diary.lines).singleElement().asString().contains("password").doesNotContain("wrong-secret");
    }

    @Test
    void opensH2WithoutDelayedWritesAndClosesItsFile(@TempDir Path folder) throws SQLException {
        DatabaseLocation location = Databases.h2(folder);
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            assertThat(Databases.ask(
                            diary.pool(),
                            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'"))
                    .isEqualTo("0");
        }
        assertThat(diary.lines).containsExactly("opened", "answering", "closing");

        Diary second = new Diary();
        try (DatabaseWatch watch = Databases.watch(location, second)) {
            watch.step();
        }
        assertThat(second.lines).containsExactly("opened", "answering", "closing");
    }

    @Test
    void healsAfterH2WasShutDownUnderItsUsers(@TempDir Path folder) throws SQLException {
        try (DatabaseWatch watch = Databases.watch(Databases.h2(folder), diary)) {
            watch.step();
            assertThatThrownBy(() -> execute("shutdown immediately")).isInstanceOf(SQLException.class);

            watch.step();
            watch.step();
            assertThat(diary.lines).hasSize(4).endsWith("answering").containsOnlyOnce("opened");
            assertThat(diary.lines.get(2)).startsWith("silent: ");
            assertThat(migrations()).isEqualTo(String.valueOf(scripts()));
        }
    }

    @Test
    void keepsH2OpenWhenAThreadIsInterruptedWhileItWrites(@TempDir Path folder) throws SQLException {
        try (DatabaseWatch watch = Databases.watch(Databases.h2(folder), diary)) {
            watch.step();
            execute("create table note as select x as n from system_range(1, 20000)");
            Thread.currentThread().interrupt();
            execute("update note set n = n + 1");
            assertThat(Thread.interrupted())
                    .as("the interrupt is kept for the caller")
                    .isTrue();

            watch.step();
            assertThat(Databases.ask(diary.pool(), "select max(n) from note")).isEqualTo("20001");
        }
        assertThat(diary.lines).containsExactly("opened", "answering", "closing");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = diary.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void callsTablesUnusableThatItsScriptsDidNotMake(PostgresCluster cluster) throws SQLException {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        try (Connection connection = Databases.driver(location)
                        .dataSource(location.forWork())
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table somebody_elses (id int)");
        }
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            assertThat(diary.lines).singleElement().asString().startsWith("unusable: ");
        }
    }

    private String migrations() throws SQLException {
        return Databases.ask(
                diary.pool(), "select count(*) from \"flyway_schema_history\" where \"success\" and \"type\" = 'SQL'");
    }

    private static int scripts() {
        return Databases.files("db/migration/common").size();
    }

    private static void ensureUp(PostgresCluster cluster) {
        if (!cluster.isUp()) {
            cluster.up();
        }
    }
}
