package org.certhall.core.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseThrottleTest {
    private static final Limit LIMIT =
            new Limit("trial", List.of(new Window(2, Duration.ofMinutes(1)), new Window(5, Duration.ofHours(1))));
    private static final String SUBJECT = "203.0.113.9";

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final Store store;
    private final DataProtection protection;
    private final Throttle throttle;

    DatabaseThrottleTest(@TempDir Path folder) {
        store = Store.onH2();
        protection = Protections.in(folder.resolve("secrets"), store.units());
        throttle = node();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void grantsUpToEachWindowAndSaysHowLongToWait() {
        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
        clock.advance(Duration.ofSeconds(20));

        assertThat(throttle.take(LIMIT, SUBJECT)).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
    }

    @Test
    void takesNothingWhereItRefuses() {
        throttle.take(LIMIT, SUBJECT);
        throttle.take(LIMIT, SUBJECT);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.take(LIMIT, SUBJECT)).isEqualTo(Duration.ofMinutes(1));
        }
        clock.advance(Duration.ofMinutes(1));

        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
    }

    @Test
    void lookingTakesNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.look(LIMIT, SUBJECT)).isZero();
        }
        throttle.take(LIMIT, SUBJECT);
        throttle.take(LIMIT, SUBJECT);

        assertThat(throttle.look(LIMIT, SUBJECT)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isNoLimitThatGrantsNothing() {
        assertThatThrownBy(() -> CodeLimits.limit("trial", "0/PT1H")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CodeLimits.limit("trial", "5/PT0S")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsSubjectsAndLimitsApart() {
        Limit other = new Limit("other", LIMIT.windows());
        throttle.take(LIMIT, SUBJECT);
        throttle.take(LIMIT, SUBJECT);

        assertThat(throttle.take(LIMIT, "203.0.113.10")).isZero();
        assertThat(throttle.take(other, SUBJECT)).isZero();
        assertThat(throttle.take(LIMIT, SUBJECT)).isPositive();
    }

    @Test
    void givesTheWholeAllowanceBack() {
        throttle.take(LIMIT, SUBJECT);
        throttle.take(LIMIT, SUBJECT);
        throttle.clear(LIMIT, SUBJECT);

        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
        assertThat(throttle.take(LIMIT, SUBJECT)).isPositive();
    }

    @Test
    void givesBackWithItsTransactionOrNotAtAll() {
        throttle.take(LIMIT, SUBJECT);
        throttle.take(LIMIT, SUBJECT);
        assertThatThrownBy(() -> store.units().perform(entities -> {
                    throttle.clear(entities, LIMIT, SUBJECT);
                    throw new IllegalStateException("the login came to nothing");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(throttle.take(LIMIT, SUBJECT)).isPositive();

        store.units().perform(entities -> throttle.clear(entities, LIMIT, SUBJECT));

        assertThat(throttle.take(LIMIT, SUBJECT)).isZero();
    }

    @Test
    void writesNothingWhereThereIsNothingToGiveBack() {
        throttle.clear(LIMIT, SUBJECT);

        assertThat(store.units()
                        .<Long>read(entities -> entities.createQuery("select count(a) from Allowance a", Long.class)
                                .getSingleResult()))
                .isZero();
    }

    @Test
    void holdsOverARestart() {
        throttle.take(LIMIT, SUBJECT);
        throttle.take(LIMIT, SUBJECT);

        assertThat(node().take(LIMIT, SUBJECT)).isPositive();
    }

    @Test
    void keepsNoSubjectInTheClear() {
        throttle.take(LIMIT, SUBJECT);

        assertThat(rows()).singleElement().asString().matches("[0-9a-f]{64}");
    }

    /** In every hour and every minute, wherever they begin; a bucket that refills as it goes would let twice as many through. */
    @Test
    void neverGrantsMoreInAnyStretchOfTime() {
        Random random = new Random(20261122);
        List<Instant> granted = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(60_000)));
            Duration looked = throttle.look(LIMIT, SUBJECT);
            Duration wait = throttle.take(LIMIT, SUBJECT);
            assertThat(wait).isEqualTo(looked);
            if (wait.isZero()) {
                granted.add(clock.instant());
            }
        }
        assertThat(granted).hasSizeGreaterThan(15);
        for (Window window : LIMIT.windows()) {
            assertThat(Bursts.most(granted, window.time())).isEqualTo(window.count());
        }
    }

    @Test
    void sweepsRowsWhoseTimeIsOver() {
        throttle.take(LIMIT, SUBJECT);
        clock.advance(Duration.ofMinutes(59));
        throttle.take(LIMIT, "203.0.113.10");
        ChallengeSweeper sweeper = new ChallengeSweeper(store.units(), clock);

        assertThat(sweeper.sweep()).isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(rows()).hasSize(1);
        sweeper.close();
    }

    private Throttle node() {
        return new DatabaseThrottle(store.units(), protection, clock);
    }

    private List<String> rows() {
        return store.units()
                .read(entities -> entities.createQuery("select a.id from Allowance a", String.class)
                        .getResultList());
    }
}
