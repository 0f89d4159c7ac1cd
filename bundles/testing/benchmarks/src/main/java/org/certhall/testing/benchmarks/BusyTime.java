package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long threads had something to do, as Linux counts it: they ran, or waited for a processor that others had. */
final class BusyTime {
    private static final int LONGEST_NAME = 15;

    private BusyTime() {}

    /** Adds up all threads of a process whose name begins like this, since each began. */
    static Duration of(long process, String name) {
        String begin = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Duration busy = Duration.ZERO;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + process + "/task"))) {
            for (Path thread : threads) {
                busy = busy.plus(busy(thread, begin));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return busy;
    }

    private static Duration busy(Path thread, String begin) throws IOException {
        try {
            if (!Files.readString(thread.resolve("comm")).startsWith(begin)) {
                return Duration.ZERO;
            }
            String[] times = Files.readString(thread.resolve("schedstat")).split(" ");
            return Duration.ofNanos(Long.parseLong(times[0]) + Long.parseLong(times[1]));
        } catch (IOException e) {
            if (Files.exists(thread)) {
                throw e;
            }
            return Duration.ZERO; // it has ended meanwhile, which threads that hash do not
        }
    }
}
