package org.certhall.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ChangeSignalTest {

    @Test
    void runsOnceAfterManyChanges() throws InterruptedException {
        AtomicInteger changes = new AtomicInteger();
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        try (ChangeSignal signal = new ChangeSignal("test", Duration.ofMillis(200), () -> seen.add(changes.get()))) {
            for (int i = 0; i < 1000; i++) {
                changes.incrementAndGet();
                signal.raise();
            }
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(1000);
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void runsAgainForAChangeDuringTheRun() throws InterruptedException {
        Semaphore entered = new Semaphore(0);
        Semaphore mayLeave = new Semaphore(0);
        Runnable action = () -> {
            entered.release();
            mayLeave.acquireUninterruptibly();
        };
        try (ChangeSignal signal = new ChangeSignal("test", Duration.ofMillis(1), action)) {
            signal.raise();
            entered.acquire();
            signal.raise();
            mayLeave.release(2);
            assertThat(entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void runsAgainAfterAnActionThatFailed() throws InterruptedException {
        Semaphore runs = new Semaphore(0);
        Runnable action = () -> {
            runs.release();
            throw new IllegalStateException("on purpose");
        };
        try (ChangeSignal signal = new ChangeSignal("test", Duration.ofMillis(1), action)) {
            signal.raise();
            runs.acquire();
            signal.raise();
            assertThat(runs.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isSilentOnceClosed() {
        AtomicInteger runs = new AtomicInteger();
        ChangeSignal signal = new ChangeSignal("test", Duration.ofMillis(100), runs::incrementAndGet);
        signal.raise();
        signal.close();
        signal.raise();
        assertThat(runs).hasValue(0);
    }
}
