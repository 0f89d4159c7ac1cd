package org.certhall.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.certhall.testing.process.Killed;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that takes applications is killed (SIGKILL) at moments of chance that is seeded, again and again. */
@ExtendWith(PostgresExtension.class)
class KilledSubmitTest {
    private static final int KILLS = Boolean.getBoolean("certhall.soak") ? 50 : 1;
    private static final int MOST_ORDERS = 12;
    private static final int CONSENTS = 4;

    private final Random chance = new Random(20261123);

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    @Timeout(7200)
    void noAcknowledgedOrderIsLostAndNoneIsDoubledOrHalfThere(
            Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) throws Exception {
        // given nodes that were killed in the midst of handing in
        String database = Store.lasting(kind, cluster, folder);
        List<String> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.addAll(Killed.after(
                    1 + chance.nextInt(MOST_ORDERS),
                    "\\d{14}",
                    SubmittingNode.class,
                    database,
                    folder.toString(),
                    String.format("%04d", kill)));
        }

        try (Store store = Store.at(database)) {
            // then what was told is handed in
            List<String> handedIn =
                    numbers(store, "select o.number from CustomerOrder o where o.state = :value", OrderState.SUBMITTED);
            assertThat(handedIn).containsAll(told);
            // once, with everything that belongs to it, and nothing of those that were not
            assertThat(numbers(
                            store,
                            "select o.number from OrderStep s join CustomerOrder o on o.id = s.order"
                                    + " where s.event = :value",
                            OrderEvent.SUBMIT))
                    .containsExactlyInAnyOrderElementsOf(handedIn);
            assertThat(numbers(store, "select e.object from AuditEntry e where e.action = :value", "order.submit"))
                    .containsExactlyInAnyOrderElementsOf(
                            handedIn.stream().map(number -> "order:" + number).toList());
            for (String number : handedIn) {
                assertThat(numbers(store, "select c.textId from GivenConsent c where c.order = :value", number))
                        .doesNotHaveDuplicates()
                        .hasSize(CONSENTS);
            }
        }
    }

    private static List<String> numbers(Store store, String query, Object value) {
        return store.units()
                .read(entities -> entities.createQuery(query, String.class)
                        .setParameter("value", value)
                        .getResultList());
    }
}
