package org.certhall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed (SIGKILL) between two steps of a notice and comes back; in the soak between every two. */
class KilledDatabaseTest {
    private static final boolean SOAK = Boolean.getBoolean("certhall.soak");
    private static final int BEFORE_ANY_CHANGE = 3;
    private static final int IN_THE_MIDST = 11;
    private static final int NEVER = 200;
    private static final int MOST_TRIES = 20;
    private static final List<Long> WHOLE = List.of(1L, 1L, 1L);
    private static final List<Long> NOTHING = List.of(0L, 0L, 0L);

    private static PostgresCluster cluster;

    @BeforeAll
    static void start() {
        cluster = PostgresCluster.startDurable();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Timeout(3600)
    void whatWasAcknowledgedStaysAndNothingIsAppliedTwice(@TempDir Path folder) throws SQLException {
        SteppedDatabase database = new SteppedDatabase(KilledDatabaseTest::killAndRestart);
        String address = Store.lasting(Store.Kind.POSTGRESQL, cluster, folder);
        try (Till till = new Till(Store.at(database.around(Store.address(address))), folder, Clock.systemUTC())) {
            Set<Integer> answers = new HashSet<>();
            if (SOAK) {
                int step = 1;
                while (killedAt(step, address, database, till, answers)) {
                    step++;
                }
                assertThat(step).isBetween(IN_THE_MIDST, NEVER);
            } else {
                assertThat(killedAt(BEFORE_ANY_CHANGE, address, database, till, answers))
                        .isTrue();
                assertThat(killedAt(IN_THE_MIDST, address, database, till, answers))
                        .isTrue();
                assertThat(killedAt(NEVER, address, database, till, answers)).isFalse();
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 503);
        }
    }

    /** Takes a notice while the database dies before one of its steps; gives whether there was such a step. */
    private static boolean killedAt(int step, String address, SteppedDatabase database, Till till, Set<Integer> answers)
            throws SQLException {
        // given
        OrderNumber number = till.order();
        PaymentRequest request = till.begin(number, till.channel());
        RawNotice notice = till.channel().pay(request, Till.PRICE);

        // when
        database.arm(step);
        int answer = till.take(till.channel(), notice);
        boolean killed = database.disarm();
        answers.add(answer);
        if (answer == 200) {
            killAndRestart();
        }

        // then what was acknowledged is there, and anything else whole or not at all
        List<Long> traces = traces(address, number, request.key());
        if (answer == 200) {
            assertThat(traces).as("step %d", step).isEqualTo(WHOLE);
        } else {
            assertThat(traces).as("step %d", step).isIn(WHOLE, NOTHING);
        }

        // and the channel, which tells again until it is heard, pays nothing twice
        assertThat(untilHeard(till, notice)).isEqualTo(200);
        assertThat(traces(address, number, request.key())).as("step %d", step).isEqualTo(WHOLE);
        assertThat(till.state(number)).isEqualTo(OrderState.PAID);
        return killed;
    }

    private static void killAndRestart() {
        cluster.kill();
        cluster.up();
    }

    /** The pool still holds connections that died with the server. */
    private static int untilHeard(Till till, RawNotice notice) {
        int answer = 503;
        for (int i = 0; i < MOST_TRIES && answer == 503; i++) {
            answer = till.take(till.channel(), notice);
        }
        return answer;
    }

    /** Counts what a payment leaves: the step of the order, the audit record, the notice. */
    private static List<Long> traces(String address, OrderNumber number, String key) throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = Store.address(address).getConnection();
                Statement statement = connection.createStatement()) {
            for (String counted : List.of(
                    "order_step s, customer_order o where o.id = s.order_id and s.event = 'PAYMENT_CONFIRMED'"
                            + " and o.number = '" + number.value() + "'",
                    "audit_record where action = 'order.payment-confirmed' and object = 'order:" + number.value() + "'",
                    "payment_notice where object_key = '" + key + "'")) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + counted)) {
                    count.next();
                    counts.add(count.getLong(1));
                }
            }
        }
        return counts;
    }
}
