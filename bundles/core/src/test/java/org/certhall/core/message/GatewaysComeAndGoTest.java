package org.certhall.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.certhall.api.message.MessageState;
import org.certhall.api.message.SmsGateway;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.message.StandInSms;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many messages while gateways are plugged in and out, fail and crash, by chance that is seeded. */
@ExtendWith(PostgresExtension.class)
class GatewaysComeAndGoTest {
    private static final int MESSAGES = Boolean.getBoolean("certhall.soak") ? 4_000 : 40;
    private static final long SEED = 20261122;

    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    void noMessageIsLostOrDoubled(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        TestClock clock = TestClock.at("2026-11-22T01:00:00Z");
        Random chance = new Random(SEED);
        List<StandInSms> gateways = List.of(new StandInSms("first"), new StandInSms("second"));
        try (Store store = Store.on(kind, cluster);
                MessageTrial trial =
                        new MessageTrial(store, clock, Protections.in(folder.resolve("secrets"), store.units()))) {
            for (int i = 0; i < MESSAGES; i++) {
                trial.send("notice.account-closed", "13800138000");
                disturb(trial, gateways.get(chance.nextInt(2)), chance);
                if (chance.nextInt(20) == 0) {
                    trial.crashSomewhere(chance);
                }
                if (chance.nextInt(5) == 0) {
                    trial.run();
                }
                clock.advance(Duration.ofSeconds(chance.nextInt(10)));
            }
            gateways.forEach(gateway -> {
                gateway.turn(PeerMode.UP, Duration.ZERO);
                trial.unplug(gateway);
                trial.plug(gateway, 0);
            });
            for (int i = 0; i < 12; i++) {
                clock.advance(Duration.ofMinutes(10));
                trial.run();
            }

            Map<String, Integer> arrivals = new HashMap<>();
            gateways.forEach(gateway -> gateway.arrived().stream()
                    .map(SmsGateway.Sms::key)
                    .forEach(key -> arrivals.merge(key, 1, Integer::sum)));
            assertThat(arrivals.values()).as("none doubled").allMatch(times -> times == 1);
            assertThat(trial.rows()).hasSize(MESSAGES).allSatisfy(row -> {
                boolean arrived = arrivals.containsKey(row.key());
                MessageState end = arrived ? MessageState.SENT : MessageState.UNKNOWN;
                assertThat(row.state()).as("none lost without being shown").isEqualTo(end);
            });
            assertThat(trial.crashes()).isPositive();
            assertThat(trial.states().stream()
                            .filter(MessageState.UNKNOWN::equals)
                            .count())
                    .as("only a crash between note and call leaves a question open")
                    .isLessThanOrEqualTo(trial.crashes());
        }
    }

    private static void disturb(MessageTrial trial, StandInSms gateway, Random chance) {
        switch (chance.nextInt(8)) {
            case 0 -> trial.unplug(gateway);
            case 1, 2 -> trial.plug(gateway, chance.nextInt(3));
            case 3 -> gateway.turn(PeerMode.DOWN, Duration.ZERO);
            case 4 -> gateway.turn(PeerMode.SILENT, Duration.ZERO);
            default -> gateway.turn(PeerMode.UP, Duration.ZERO);
        }
    }
}
