package org.certhall.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.certhall.api.access.Role;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetRow;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.certhall.testing.process.Killed;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes are killed (SIGKILL) while they work through a table; another one goes on. */
@ExtendWith(PostgresExtension.class)
class KilledImportTest {
    private static final boolean SOAK = Boolean.getBoolean("certhall.soak");
    private static final int KILLS = SOAK ? 20 : 1;
    private static final int ROWS = SOAK ? 5000 : 120;
    private static final Selection SELECTION = new Selection("zqyl", "enterprise-standard", 1, 2, "zqyl-gen1", null);

    private final Random chance = new Random(20261123);

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    @Timeout(7200)
    void noRowIsLostAndNoneBecomesTwoDrafts(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder)
            throws Exception {
        // given a table that was taken
        String database = Store.lasting(kind, cluster, folder);
        long account;
        try (WorkingNode node = new WorkingNode(database, folder, Duration.ZERO, 0, () -> {})) {
            account = node.account();
            List<SheetRow> rows =
                    IntStream.range(3, 3 + ROWS).mapToObj(TrialSheets::right).toList();
            node.sheets().imports().upload(applicant(account), SELECTION, TrialSheets.source(rows));
        }
        // when nodes are killed over it
        for (int kill = 1; kill <= KILLS; kill++) {
            Killed.after(
                    1 + chance.nextInt(2),
                    "turn",
                    WorkingNode.class,
                    database,
                    folder.toString(),
                    Integer.toString(kill),
                    Long.toString(account));
        }
        // then the next one ends it, with one draft for each row
        try (WorkingNode node = new WorkingNode(database, folder, Duration.ofMinutes(KILLS + 1), account, () -> {})) {
            node.work();
            SheetImport ended = node.sheets().imports().list(applicant(account)).get(0);
            assertThat(ended.state()).isEqualTo(SheetImport.State.DONE);
            assertThat(ended.made()).isEqualTo(ROWS);
            List<String> names = node.around()
                    .units()
                    .read(entities -> entities.createQuery(
                                    "select o.organisationName from CustomerOrder o", String.class)
                            .getResultList());
            assertThat(names).hasSize(ROWS).doesNotHaveDuplicates();
        }
    }

    private static Principal applicant(long account) {
        return Principals.account(account, Role.APPLICANT);
    }
}
