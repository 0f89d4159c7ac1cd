package org.certhall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.certhall.testing.process.Killed;
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
            String prefix = "k" + kill + "x";
            told.addAll(Killed.after(
                    1 + chance.nextInt(MOST_TRANSITIONS),
                    prefix + "\\d+",
                    KilledNode.class,
                    database,
                    folder.toString(),
                    prefix));
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
