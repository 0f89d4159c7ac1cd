package org.certhall.core.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of work, round by round, on one thread and by a clock that the test moves. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class WorkRoundTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00.123456789Z");
    private final WorkTable table;
    private final Handlers handlers = new Handlers(4);
    private final WorkRound round;
    private final Script post = new Script("post", item -> new Result.Done());

    WorkRoundTest(Store.Kind kind, PostgresCluster cluster) {
        store = Store.on(kind, cluster);
        table = new WorkTable(store.units(), clock, new SplittableRandom(1));
        round = new WorkRound(table, handlers, clock, new SplittableRandom(2), Runnable::run, 8, () -> {});
        handlers.add(post);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void handsOverWhatWasPutAndForgetsItWhenDone() {
        put("post", "a", Duration.ZERO);

        round.run();
        round.run();

        assertThat(post.seen()).hasSize(1);
        WorkItem item = post.seen().get(0);
        assertThat(item.key()).isEqualTo("a");
        assertThat(item.payload()).isEqualTo("payload of a".getBytes(UTF_8));
        assertThat(item.attempt()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void doesNothingOfATransactionThatFails() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> store.units().perform(entities -> {
                    table.put(entities, item("post", "a", Duration.ZERO));
                    throw new IllegalArgumentException("guard");
                }));

        round.run();
        assertThat(post.seen()).isEmpty();
    }

    @Test
    void waitsUntilWorkIsDue() {
        put("post", "later", Duration.ofHours(72));
        put("post", "now", Duration.ZERO);

        round.run();
        assertThat(post.keys()).containsExactly("now");
        clock.advance(Duration.ofHours(72));
        round.run();
        assertThat(post.keys()).containsExactly("now", "later");
    }

    @Test
    void refusesTheSameKeyTwiceWithinAKind() {
        put("post", "a", Duration.ZERO);
        put("other", "a", Duration.ZERO);

        assertThatExceptionOfType(PersistenceFailure.class)
                .isThrownBy(() -> put("post", "a", DAY))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(PersistenceFailure.Code.DUPLICATE));
    }

    @Test
    void keepsWorkWhoseHandlerIsNotThereAndGoesOnWithTheRest() {
        IntStream.range(0, 30).forEach(i -> put("absent", "a" + i, Duration.ofMinutes(-5)));
        put("post", "b", Duration.ZERO);

        round.run();
        assertThat(post.keys()).containsExactly("b");
        assertThat(states()).hasSize(30);

        Script absent = new Script("absent", item -> new Result.Done());
        handlers.add(absent);
        round.run();
        assertThat(absent.keys()).hasSize(30).doesNotHaveDuplicates();

        handlers.remove(absent);
        put("absent", "c", Duration.ZERO);
        round.run();
        assertThat(absent.keys()).doesNotContain("c");
    }

    @Test
    void triesAgainAfterGrowingPausesAndGivesUpAfterTheLastAttempt() {
        post.answer(item -> new Result.Retry("refused"));
        put("post", "a", Duration.ZERO);

        round.run();
        Duration waited = Duration.ZERO;
        for (int attempt = 1; attempt < post.attempts(); attempt++) {
            Duration nominal = Duration.ofSeconds(Math.min(1800, 1L << attempt));
            clock.advance(nominal.multipliedBy(74).dividedBy(100));
            round.run();
            assertThat(post.seen()).as("too early for attempt %s", attempt).hasSize(attempt);
            clock.advance(nominal.multipliedBy(52).dividedBy(100));
            round.run();
            assertThat(post.seen()).hasSize(attempt + 1);
            assertThat(post.seen().get(attempt).attempt()).isEqualTo(attempt);
            waited = waited.plus(nominal);
        }

        assertThat(states()).containsExactly("a DEAD refused");
        clock.advance(DAY);
        round.run();
        assertThat(post.seen()).hasSize(post.attempts());
    }

    @Test
    void countsNoAttemptWhileWorkIsNotYetPossible() {
        post.answer(item -> new Result.Later(clock.instant().plusSeconds(60), "no gateway"));
        put("post", "a", Duration.ZERO);

        for (int i = 0; i < 50; i++) {
            round.run();
            clock.advance(Duration.ofSeconds(60));
        }
        assertThat(post.seen()).hasSize(50).allMatch(item -> item.attempt() == 0);
        assertThat(states()).containsExactly("a WAITING no gateway");
    }

    @Test
    void setsPoisonAsideWithoutBlockingTheRest() {
        post.answer(item -> {
            if (item.key().startsWith("poison")) {
                throw new IllegalStateException("secret 13800138000");
            }
            return new Result.Done();
        });
        IntStream.range(0, 9).forEach(i -> put("post", "poison" + i, Duration.ofMinutes(-1)));
        put("post", "good", Duration.ZERO);

        round.run();
        assertThat(post.keys()).contains("good");
        assertThat(states())
                .hasSize(9)
                .allSatisfy(state -> assertThat(state)
                        .contains("IllegalStateException, incident ")
                        .doesNotContain("secret"));

        for (int i = 0; i < post.attempts(); i++) {
            clock.advance(DAY);
            round.run();
        }
        assertThat(states()).hasSize(9).allMatch(state -> state.contains(" DEAD "));
    }

    @Test
    void losesNothingWhenTheHandlerMeetsALostDatabase() {
        put("post", "a", Duration.ZERO);
        put("post", "b", Duration.ZERO);
        post.answer(item -> {
            put("post", "b", Duration.ZERO); // taken already: DUPLICATE
            return new Result.Done();
        });

        round.run();
        assertThat(states()).allMatch(state -> state.endsWith("WAITING the database: DUPLICATE"));
        post.answer(item -> new Result.Done());
        clock.advance(Duration.ofSeconds(5));
        round.run();
        assertThat(states()).isEmpty();
        assertThat(post.seen()).allMatch(item -> item.attempt() == 0);
    }

    @Test
    void givesTheWorkOfACrashedNodeOutAgainWhenItsLeaseHasRunOut() {
        put("post", "a", Duration.ZERO);
        List<WorkTable.Lease> crashed = table.take(handlers.rooms(), 8);
        assertThat(crashed).hasSize(1);

        round.run();
        clock.advance(post.lease().minusSeconds(1));
        round.run();
        assertThat(post.seen()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        round.run();
        assertThat(post.keys()).containsExactly("a");
        assertThat(post.seen().get(0).attempt()).isOne();
        assertThat(table.finish(crashed.get(0), new Result.Retry("too late"))).isFalse();
        assertThat(states()).isEmpty();
    }

    @Test
    void letsALateFinisherNotDisturbWhoHasTheWorkNow() {
        put("post", "a", Duration.ZERO);
        WorkTable.Lease slow = table.take(handlers.rooms(), 8).get(0);
        clock.advance(post.lease());
        WorkTable.Lease quick = table.take(handlers.rooms(), 8).get(0);

        assertThat(table.finish(slow, new Result.Done())).isFalse();
        assertThat(states()).hasSize(1);
        assertThat(table.finish(quick, new Result.Done())).isTrue();
        assertThat(states()).isEmpty();
    }

    @Test
    void setsAsideWhatCrashesEveryNode() {
        put("post", "a", Duration.ZERO);

        for (int i = 0; i < post.attempts(); i++) {
            assertThat(table.take(handlers.rooms(), 8)).hasSize(1);
            clock.advance(post.lease());
        }
        assertThat(table.take(handlers.rooms(), 8)).isEmpty();
        assertThat(states()).containsExactly("a DEAD whoever worked on it did not finish");
    }

    @Test
    void takesBackWhatNobodyWorksOn() {
        put("post", "waiting", DAY);
        put("post", "dead", Duration.ZERO);
        post.answer(item -> new Result.Dead("no"));
        round.run();
        put("post", "taken", Duration.ZERO);
        table.take(handlers.rooms(), 8);

        assertThat(cancel("waiting")).isTrue();
        assertThat(cancel("dead")).isTrue();
        assertThat(cancel("taken")).isFalse();
        assertThat(cancel("never there")).isFalse();
        assertThat(states()).hasSize(1).first().asString().startsWith("taken WAITING");
    }

    @Test
    void revivesTheDead() {
        put("post", "a", Duration.ZERO);
        post.answer(item -> new Result.Dead("no"));
        round.run();
        post.answer(item -> new Result.Done());

        assertThat(store.units().<Boolean>write(entities -> table.revive(entities, "post", "a")))
                .isTrue();
        round.run();
        assertThat(post.seen())
                .hasSize(2)
                .last()
                .satisfies(item -> assertThat(item.attempt()).isZero());
        assertThat(store.units().<Boolean>write(entities -> table.revive(entities, "post", "a")))
                .isFalse();
    }

    @Test
    void leavesRoomForOtherKinds() {
        Handlers busy = new Handlers(2);
        Script slow = new Script("slow", item -> new Result.Done());
        busy.add(slow);
        busy.add(post);
        IntStream.range(0, 10).forEach(i -> put("slow", "s" + i, Duration.ofMinutes(-1)));
        put("post", "p", Duration.ZERO);

        List<Runnable> started = new java.util.ArrayList<>();
        new WorkRound(table, busy, clock, new SplittableRandom(3), started::add, 8, () -> {}).run();

        assertThat(started).hasSize(3);
        started.forEach(Runnable::run);
        assertThat(slow.seen()).hasSize(2);
        assertThat(post.seen()).hasSize(1);
    }

    private boolean cancel(String key) {
        return store.units().write(entities -> table.cancel(entities, "post", key));
    }

    private void put(String kind, String key, Duration from) {
        store.units().perform(entities -> table.put(entities, item(kind, key, from)));
    }

    private WorkItem item(String kind, String key, Duration from) {
        return WorkItem.of(kind, key, clock.instant().plus(from), ("payload of " + key).getBytes(UTF_8));
    }

    private List<String> states() {
        return store.units()
                .read(entities -> entities.createQuery(
                                "select concat(w.key, ' ', w.state, ' ', w.reason) from WorkRow w order by w.key",
                                String.class)
                        .getResultList());
    }
}
