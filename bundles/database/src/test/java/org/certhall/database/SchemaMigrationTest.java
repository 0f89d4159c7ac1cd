package org.certhall.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PostgresExtension.class)
class SchemaMigrationTest {
    @Test
    void letsTwoNodesStartAtOnceOnOneEmptyDatabase(PostgresCluster cluster) throws Exception {
        DatabaseLocation location = Databases.postgresql(cluster, cluster.newDatabase());
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Diary>> diaries =
                    List.of(nodes.submit(() -> node(location, start)), nodes.submit(() -> node(location, start)));
            for (Future<Diary> diary : diaries) {
                assertThat(diary.get().lines).containsExactly("opened", "answering", "closing");
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(Databases.ask(
                        Databases.driver(location).dataSource(location.forWork()),
                        "select count(*) from flyway_schema_history"))
                .isEqualTo(String.valueOf(Databases.files("db/migration/common").size()));
    }

    private static Diary node(DatabaseLocation location, CyclicBarrier start) throws Exception {
        Diary diary = new Diary();
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            start.await();
            Duration pause = watch.step();
            assertThat(pause).isEqualTo(DatabaseWatch.PULSE);
        }
        return diary;
    }

    @Test
    void makesTheSameColumnsOnBothDatabases(PostgresCluster cluster, @TempDir Path folder) throws SQLException {
        String onPostgresql = columns(Databases.postgresql(cluster, cluster.newDatabase()));
        String onH2 = columns(Databases.h2(folder));

        assertThat(onH2).isEqualTo(onPostgresql).contains("published_edition.sha256");
    }

    private static String columns(DatabaseLocation location) throws SQLException {
        Diary diary = new Diary();
        try (DatabaseWatch watch = Databases.watch(location, diary)) {
            watch.step();
            return Databases.ask(
                    diary.pool(),
                    "select string_agg(c, ' ' order by c) from (select lower(table_name || '.' || column_name || '/'"
                            + " || is_nullable) as c from information_schema.columns"
                            + " where lower(table_schema) = 'public' and table_name <> 'flyway_schema_history') t");
        }
    }
}
