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
    /** Where plug-ins stand in the repository. */
    static final Path PLUG_INS = Path.of("bundles/plugins");

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
        Map<String, Measurement> all = new TreeMap<>();
        all.put("P2", SubmitBench::run);
        all.put("P3", (report, home, work) -> {
            SearchBench.run(report);
            KeystrokeBench.run(report, home, work);
        });
        all.put("P4", TabMemoryBench::run);
        all.put("P5", (report, home, work) -> PictureBench.run(report));
        all.put("P6", StartBench::run);
        all.put("P7", HotPlugBench::run);
        all.put("P8", OrdersBench::run);
        all.put("P10", PaidPageBench::run);
        all.put("R4", AuditBench::run);
        all.put("login", LoginBench::run);
        all.put("notices", NoticeBench::run);
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
