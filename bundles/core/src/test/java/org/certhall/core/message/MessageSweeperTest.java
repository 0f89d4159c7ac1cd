package org.certhall.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.certhall.api.message.MessageState;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.message.StandInSms;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How long the desk remembers messages. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class MessageSweeperTest {
    private static final String MOBILE = "13800138000";

    private final TestClock clock = TestClock.at("2026-11-22T08:30:00Z");
    private final Store store;
    private final MessageTrial trial;
    private final MessageSweeper sweeper;
    private final StandInSms gateway = new StandInSms("first");

    MessageSweeperTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        trial = new MessageTrial(store, clock, Protections.in(folder.resolve("secrets"), store.units()));
        sweeper = new MessageSweeper(Duration.ofDays(90), trial.log(), 2);
    }

    @AfterEach
    void close() {
        sweeper.close();
        trial.close();
        store.close();
    }

    @Test
    void forgetsWhatIsDoneWithOnceItsDaysAreOver() {
        trial.plug(gateway, 0);
        trial.send("code.login", MOBILE);
        trial.run();

        clock.advance(Duration.ofDays(90));
        sweeper.sweep();
        assertThat(trial.states()).as("still within the days").containsExactly(MessageState.SENT);

        clock.advance(Duration.ofSeconds(1));
        sweeper.sweep();
        assertThat(trial.rows()).isEmpty();
    }

    @Test
    void keepsWhatWaitsAndWhatIsDead() {
        trial.plug(gateway, 0);
        gateway.turn(PeerMode.REJECT, Duration.ZERO);
        trial.send("notice.account-closed", MOBILE);
        trial.run();
        trial.unplug(gateway);
        trial.send("notice.account-closed", MOBILE);

        clock.advance(Duration.ofDays(1000));
        sweeper.sweep();

        assertThat(trial.states()).containsExactly(MessageState.DEAD, MessageState.WAITING);
    }

    @Test
    void forgetsMoreThanFitIntoOneTransaction() {
        trial.plug(gateway, 0);
        for (int i = 0; i < 5; i++) {
            trial.send("notice.account-closed", MOBILE);
        }
        trial.run();

        clock.advance(Duration.ofDays(91));
        sweeper.sweep();

        assertThat(trial.rows()).isEmpty();
    }
}
