package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.certhall.testing.e2e.Distribution;

/** Measures every bar, or those named: {@code P3 P6 P7}; ends with 1 where a figure missed its bar. */
public final class Bench {
    private Bench() {}

    private interface Measurement {
        void run(Report report, Path home, Path work) throws IOException;
    }

    /**
     * Runs from the repository's root.
     *
     * @param arguments the bars to measure; none for all
     */
    public static void main(String... arguments) throws IOException {
        Map<String, Measurement> all = new TreeMap<>(Map.of(
                "P2",
                SubmitBench::run,
                "P3",
                (report, home, work) -> {
                    SearchBench.run(report);
                    KeystrokeBench.run(report, home, work);
                },
                "P4",
                TabMemoryBench::run,
                "P5",
                (report, home, work) -> PictureBench.run(report),
                "P6",
                StartBench::run,
                "P7",
                HotPlugBench::run,
                "P8",
                OrdersBench::run,
                "R4",
                AuditBench::run,
                "login",
                LoginBench::run));
        Set<String> wanted = arguments.length == 0 ? all.keySet() : Set.of(arguments);
        Path work = Path.of("bundles/testing/benchmarks/target/run-" + System.nanoTime())
                .toAbsolutePath();
        Path home = work.resolve("portal");
        Distribution.unpack(Distribution.archive(Path.of("").toAbsolutePath()), home);
        Files.createDirectories(work);
        Report report = new Report(System.out);
        for (Map.Entry<String, Measurement> measurement : all.entrySet()) {
            if (wanted.contains(measurement.getKey())) {
                measurement.getValue().run(report, home, work);
            }
        }
        System.exit(report.missed() ? 1 : 0);
    }
}
