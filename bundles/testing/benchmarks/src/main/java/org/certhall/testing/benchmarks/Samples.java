package org.certhall.testing.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Times of one thing done many times, in nanoseconds, ascending. */
record Samples(long[] sorted) {
    /** Runs something that reports times as it goes. */
    static Samples of(Consumer<LongConsumer> reporter) {
        LongStream.Builder times = LongStream.builder();
        reporter.accept(times::add);
        return new Samples(times.build().sorted().toArray());
    }

    static Samples of(List<Duration> times) {
        return new Samples(times.stream().mapToLong(Duration::toNanos).sorted().toArray());
    }

    /** Gives the time within which this share of all samples lies (nearest rank). */
    Duration percentile(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }

    Duration median() {
        return percentile(0.5);
    }

    int count() {
        return sorted.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples samples && Arrays.equals(sorted, samples.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "%d × median %s, p95 %s, p99 %s, most %s"
                .formatted(
                        count(),
                        millis(median()),
                        millis(percentile(0.95)),
                        millis(percentile(0.99)),
                        millis(percentile(1)));
    }

    static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(millis < 10 ? "%.3f ms" : "%.0f ms", millis);
    }
}
