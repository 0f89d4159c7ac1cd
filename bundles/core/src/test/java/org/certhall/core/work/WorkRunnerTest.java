package org.certhall.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.certhall.core.store.Store;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runners with threads of their own on one database. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class WorkRunnerTest {
    private static final int ITEMS = Boolean.getBoolean("certhall.soak") ? 1_500 : 60;
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Store store;

    WorkRunnerTest(Store.Kind kind, PostgresCluster cluster) {
        store = Store.on(kind, cluster);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoRunnersDoEverythingExactlyOnce() throws Exception {
        Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(ITEMS);
        WorkRunner one = runner(OFTEN);
        WorkRunner other = runner(OFTEN);
        for (WorkRunner runner : List.of(one, other)) {
            runner.addHandler(new Script("post", item -> {
                handled.computeIfAbsent(item.key(), key -> new AtomicInteger()).incrementAndGet();
                all.countDown();
                return new Result.Done();
            }));
        }

        WorkTable table = table();
        for (int i = 0; i < ITEMS; i++) {
            put(table, "k" + i);
        }

        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        one.close();
        other.close();
        assertThat(handled).hasSize(ITEMS);
        assertThat(handled.values()).allMatch(count -> count.get() == 1);
        assertThat(left()).isZero();
    }

    @Test
    void handlersThatComeAndGoLoseAndDoubleNothing() throws Exception {
        Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(ITEMS);
        WorkTable table = table();
        WorkRunner runner = new WorkRunner(table, Clock.systemUTC(), new SplittableRandom(7), OFTEN);
        Script handler = new Script("post", item -> {
            handled.computeIfAbsent(item.key(), key -> new AtomicInteger()).incrementAndGet();
            all.countDown();
            return new Result.Done();
        });
        Random seeded = new Random(20261122);
        for (int i = 0; i < ITEMS; i++) {
            put(table, "k" + i);
            if (seeded.nextInt(3) == 0) {
                runner.addHandler(handler);
            } else if (seeded.nextInt(3) == 0) {
                runner.removeHandler(handler);
            }
        }
        runner.addHandler(handler);

        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        runner.close();
        assertThat(handled).hasSize(ITEMS);
        assertThat(handled.values()).allMatch(count -> count.get() == 1);
    }

    @Test
    void isAwakeAsSoonAsWorkIsCommitted() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        WorkTable table = table();
        WorkRunner runner = new WorkRunner(table, Clock.systemUTC(), new SplittableRandom(7), NEVER);
        runner.addHandler(new Script("post", item -> {
            done.countDown();
            return new Result.Done();
        }));

        put(table, "a");

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        runner.close();
    }

    @Test
    void finishesWhatItHasInHandBeforeItLeaves() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch leaving = new CountDownLatch(1);
        WorkTable table = table();
        WorkRunner runner = new WorkRunner(table, Clock.systemUTC(), new SplittableRandom(7), NEVER);
        runner.addHandler(new Script("post", item -> {
            begun.countDown();
            awaitQuietly(leaving);
            return new Result.Done();
        }));
        put(table, "a");
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        Thread closing = new Thread(runner::close);
        closing.start();
        leaving.countDown();
        closing.join();

        assertThat(left()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkRunner runner(Duration poll) {
        return new WorkRunner(table(), Clock.systemUTC(), new SplittableRandom(7), poll);
    }

    private WorkTable table() {
        return new WorkTable(store.units(), Clock.systemUTC(), new SplittableRandom(8));
    }

    private void put(WorkTable table, String key) {
        store.units()
                .perform(entities -> table.put(
                        entities, WorkItem.of("post", key, Clock.systemUTC().instant(), new byte[] {1})));
    }

    private long left() {
        return store.units()
                .read(entities -> entities.createQuery("select count(w) from WorkRow w", Long.class)
                        .getSingleResult());
    }
}
