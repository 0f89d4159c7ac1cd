package org.certhall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R4: edits, deletions, re-orderings, truncations of the log and of its heads, each found. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class ForgeryTest {
    private static final int FORGERIES = Boolean.getBoolean("certhall.soak") ? 1000 : 24;
    private static final int ROUNDS = 9;
    private static final int RECORDS = ROUNDS * (ROUNDS + 1) / 2;

    private final Store store;
    private final Hall hall;

    ForgeryTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        hall = new Hall(store.units(), folder, "node");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyForgeryIsFound() throws Exception {
        // No two records are alike, or exchanging them would change nothing.
        int account = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            for (int record = 0; record < round; record++) {
                hall.write("login.failed", account++);
            }
            hall.seal();
        }
        AuditVerdict untouched = new AuditVerdict(RECORDS, RECORDS, List.of());
        assertThat(hall.verify()).isEqualTo(untouched);
        Forger forger = new Forger(store.database(), hall.heads(), RECORDS);

        for (long seed = 0; seed < FORGERIES; seed++) {
            String forgery = forger.forge(seed);
            assertThat(hall.verify().faults())
                    .as("forgery %d: %s", seed, forgery)
                    .isNotEmpty();

            forger.mend();
            assertThat(hall.verify()).as("mended after %d", seed).isEqualTo(untouched);
        }
    }
}
