package org.certhall.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientTaskTest {
    private final AtomicInteger attempts = new AtomicInteger();
    private final BlockingQueue<Integer> successes = new LinkedBlockingQueue<>();

    @Test
    void triesUntilItSucceeds() throws InterruptedException {
        try (PatientTask task = new PatientTask("test", Duration.ofMillis(1), () -> succeedAt(3))) {
            task.makeDue();
            assertThat(successes.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
        }
    }

    @Test
    void triesAgainAfterAnUnexpectedError() throws InterruptedException {
        try (PatientTask task = new PatientTask("test", Duration.ofMillis(1), () -> {
            if (attempts.get() == 0) {
                attempts.incrementAndGet();
                throw new IllegalStateException("expected by the test");
            }
            return succeedAt(2);
        })) {
            task.makeDue();
            assertThat(successes.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void runsOnlyWhenDue() throws InterruptedException {
        try (PatientTask task = new PatientTask("test", Duration.ofHours(1), () -> succeedAt(1))) {
            task.makeDue();
            assertThat(successes.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            task.makeDue();
            assertThat(successes.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(attempts).hasValue(2);
        }
    }

    private boolean succeedAt(int attempt) {
        int now = attempts.incrementAndGet();
        return now >= attempt && successes.add(now);
    }
}
