package org.certhall.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.certhall.api.message.Channel;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.message.StandInSms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever waits for a message is told. */
class TrafficWatchTest {
    private static final String MOBILE = "13800138000";

    private final TestClock clock = TestClock.at("2026-11-22T08:30:00Z");
    private final Store store;
    private final MessageTrial trial;
    private final TrafficWatch traffic;
    private final StandInSms first = new StandInSms("first");
    private final StandInSms second = new StandInSms("second");

    TrafficWatchTest(@TempDir Path folder) {
        store = Store.onH2();
        trial = new MessageTrial(store, clock, Protections.in(folder.resolve("secrets"), store.units()));
        traffic = trial.traffic();
    }

    @AfterEach
    void close() {
        traffic.close();
        trial.close();
        store.close();
    }

    @Test
    void isHeldWhileNoGatewayIsThere() {
        assertThat(traffic.held(Channel.SMS)).isTrue();
        trial.plug(first, 0);
        assertThat(traffic.held(Channel.SMS)).isFalse();
        assertThat(traffic.held(Channel.MAIL)).as("nobody sends mail").isTrue();
    }

    @Test
    void isHeldOnceNoGatewayCouldBeReachedAndTellsSo() throws Exception {
        Semaphore told = new Semaphore(0);
        trial.plug(first, 2);
        trial.plug(second, 1);
        try (var ignored = traffic.subscribe(told::release)) {
            first.turn(PeerMode.DOWN, Duration.ZERO);
            trial.send("code.login", MOBILE);
            trial.run();
            assertThat(traffic.held(Channel.SMS)).as("the second one took over").isFalse();
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS))
                    .as("gateways have come")
                    .isTrue();

            second.turn(PeerMode.DOWN, Duration.ZERO);
            trial.send("code.login", MOBILE);
            trial.run();
            assertThat(traffic.held(Channel.SMS)).isTrue();
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();

            second.turn(PeerMode.UP, Duration.ZERO);
            clock.advance(Duration.ofSeconds(10));
            trial.run();
            assertThat(traffic.held(Channel.SMS)).isFalse();
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
