package org.certhall.web.portal.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.certhall.api.value.Subscription;
import org.junit.jupiter.api.Test;

class BellTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Bell bell = new Bell(tasks::add);
    private int calls;

    @Test
    void manyChangesInARowAreOneCall() {
        bell.subscribe(() -> calls++);
        bell.ring();
        bell.ring();
        work();
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void aChangeAfterTheCallIsANewCall() {
        bell.subscribe(() -> calls++);
        bell.ring();
        work();
        bell.ring();
        work();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void whoClosedHisSubscriptionIsNotCalledEvenIfTheBellRangBefore() {
        Subscription subscription = bell.subscribe(() -> calls++);
        bell.ring();
        subscription.close();
        work();
        assertThat(calls).isZero();
    }

    @Test
    void aSubscriberWhoThrowsDoesNotHarmTheOthers() {
        bell.subscribe(() -> {
            throw new IllegalStateException("page is gone");
        });
        bell.subscribe(() -> calls++);
        bell.ring();
        work();
        assertThat(calls).isEqualTo(1);
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
