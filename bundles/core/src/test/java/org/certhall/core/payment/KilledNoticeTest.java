package org.certhall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.Standing;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.certhall.testing.process.Killed;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node is killed (SIGKILL) between two steps of a notice; in the soak between every two. */
@ExtendWith(PostgresExtension.class)
class KilledNoticeTest {
    private static final boolean SOAK = Boolean.getBoolean("certhall.soak");
    private static final int IN_THE_MIDST = 8;
    private static final int MOST_STEPS = 200;

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    @Timeout(3600)
    void aNoticeIsAppliedWholeOrNotAtAllAndOnceWhenItComesAgain(
            Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) throws Exception {
        // given nodes that were killed before the first step of a notice, the second, and so on
        String database = Store.lasting(kind, cluster, folder);
        List<String> told = new ArrayList<>();
        int step = SOAK ? 1 : IN_THE_MIDST;
        boolean halted;
        do {
            List<String> lines =
                    Killed.after(2, ".+", NoticingNode.class, database, folder.toString(), Integer.toString(step));
            told.add(lines.get(0));
            halted = lines.get(1).equals("step");
            step++;
        } while (SOAK && halted && step < MOST_STEPS);
        assertThat(halted).isEqualTo(!SOAK);

        try (Till till = new Till(Store.at(database), folder, Clock.systemUTC())) {
            for (String line : told) {
                OrderNumber number = new OrderNumber(line.split(" ")[0]);
                String key = line.split(" ")[1];
                // then it was applied whole or not at all
                boolean paid = till.state(number) == OrderState.PAID;
                assertThat(traces(till, number, key)).isEqualTo(paid ? List.of(1L, 1L, 1L) : List.of(0L, 0L, 0L));

                // and once when the channel tells again
                Standing.Paid again = new Standing.Paid(
                        "one-" + key, Till.PRICE, Clock.systemUTC().instant());
                assertThat(till.take(till.channel(), till.channel().notice(key, again)))
                        .isEqualTo(200);
                assertThat(till.state(number)).isEqualTo(OrderState.PAID);
                assertThat(traces(till, number, key)).startsWith(1L, 1L);
            }
            assertThat(till.around().outbox().of("order.paid", Till.MOBILE)).hasSize(told.size());
        }
    }

    /** Counts what a payment leaves: the step of the order, the audit record, the notice. */
    private static List<Long> traces(Till till, OrderNumber number, String key) {
        return List.of(
                till.count("select count(s) from OrderStep s, CustomerOrder o where o.id = s.order"
                        + " and s.event = 'PAYMENT_CONFIRMED' and o.number = '" + number.value() + "'"),
                till.count("select count(e) from AuditEntry e where e.action = 'order.payment-confirmed'"
                        + " and e.object = 'order:" + number.value() + "'"),
                till.count("select count(n) from PaymentNotice n where n.object = '" + key + "'"));
    }
}
