package org.certhall.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that seals, writes and works is killed (SIGKILL) at moments of chance that is seeded, again and again. */
@ExtendWith(PostgresExtension.class)
class KilledNodeTest {
    private static final int KILLS = Boolean.getBoolean("certhall.soak") ? 20 : 1;
    private static final int MOST_TRANSITIONS = 60;
    private static final long SEED = 20261122;
    private static final Duration LONGER_THAN_ANY_LEASE = Duration.ofHours(1);

    private final Random chance = new Random(SEED);

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    @Timeout(3600)
    void noRecordAndNoWorkIsLostOrDoubled(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder)
            throws Exception {
        // given nodes that were killed in the midst of their work
        String database = Store.lasting(kind, cluster, folder);
        List<String> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.addAll(untilKilled(database, folder, "k" + kill + "x"));
        }

        // when another one goes on
        try (Store store = Store.at(database)) {
            KilledNode node = new KilledNode(store, folder, Clock.offset(Clock.systemUTC(), LONGER_THAN_ANY_LEASE));
            while (waiting(store) > 0) {
                node.work();
            }
            node.hall().seal();

            // then what was told is there, and each transition has its work, done once but where the kill struck it
            List<String> put = objects(store, KilledNode.PUT);
            List<String> done = objects(store, KilledNode.DONE);
            assertThat(put).doesNotHaveDuplicates().containsAll(told);
            assertThat(new HashSet<>(done)).isEqualTo(new HashSet<>(put));
            assertThat(done.size() - put.size()).isBetween(0, KILLS);
            // and the log is whole
            long records = put.size() + done.size();
            assertThat(numbers(store))
                    .isEqualTo(LongStream.rangeClosed(1, records).boxed().toList());
            assertThat(node.hall().verify()).isEqualTo(new AuditVerdict(records, records, List.of()));
        }
    }

    /** Gives the transitions that the node has told of before it was killed. */
    private List<String> untilKilled(String database, Path folder, String prefix) throws Exception {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledNode.class.getName(),
                        database,
                        folder.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = node.inputReader(UTF_8)) {
            int transitions = 1 + chance.nextInt(MOST_TRANSITIONS);
            for (int transition = 0; transition < transitions; transition++) {
                told.add(next(out));
            }
            // Unlike the process, its handle leaves what was told in the pipe.
            node.toHandle().destroyForcibly();
            node.waitFor();
            out.lines().filter(line -> line.matches(prefix + "\\d+")).forEach(told::add);
        } finally {
            node.destroyForcibly();
        }
        return told;
    }

    private static String next(BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the node ended by itself");
        }
        return line;
    }

    private static long waiting(Store store) {
        return store.units()
                .read(entities -> entities.createQuery("select count(w) from WorkRow w", Long.class)
                        .getSingleResult());
    }

    private static List<String> objects(Store store, String action) {
        return store.units()
                .read(entities -> entities.createQuery(
                                "select e.object from AuditEntry e where e.action = :action", String.class)
                        .setParameter("action", action)
                        .getResultList());
    }

    private static List<Long> numbers(Store store) {
        return store.units()
                .read(entities -> entities.createQuery(
                                "select e.number from AuditEntry e order by e.number", Long.class)
                        .getResultList());
    }
}
