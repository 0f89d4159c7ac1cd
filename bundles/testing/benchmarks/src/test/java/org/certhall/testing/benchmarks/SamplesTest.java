package org.certhall.testing.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples hundred = Samples.of(IntStream.rangeClosed(1, 100)
            .mapToObj(i -> Duration.ofMillis(101 - i))
            .toList());

    @Test
    void percentilesAreNearestRanks() {
        assertThat(hundred.median()).isEqualTo(Duration.ofMillis(50));
        assertThat(hundred.percentile(0.95)).isEqualTo(Duration.ofMillis(95));
        assertThat(hundred.percentile(0.99)).isEqualTo(Duration.ofMillis(99));
        assertThat(hundred.percentile(1)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void oneSampleIsEveryPercentile() {
        Samples one = Samples.of(times -> times.accept(7));

        assertThat(one.percentile(0.01)).isEqualTo(one.percentile(1)).isEqualTo(Duration.ofNanos(7));
    }
}
