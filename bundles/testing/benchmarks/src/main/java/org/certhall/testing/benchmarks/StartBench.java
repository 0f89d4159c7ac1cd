package org.certhall.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certhall.testing.e2e.Commands;
import org.certhall.testing.e2e.PortalProcess;

/**
 * P6: from the start of the process to the first page. Control: the same Karaf and Vaadin with the portal's servlet and
 * nothing else, no database, no catalogue, no plug-in, up to its home page.
 */
final class StartBench {
    private static final int ROUNDS = 3;
    private static final double BAR = 2;
    private static final String BOOT = "featuresBoot";

    private StartBench() {}

    private record Times(List<Duration> cold, List<Duration> warm) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    static void run(Report report, Path home, Path work) throws IOException {
        Path bare = work.resolve("bare");
        Commands.run(work, Map.of(), "", "cp", "-a", home.toString(), bare.toString());
        strip(bare.resolve("etc/org.apache.karaf.features.cfg"));
        Times product = new Times();
        Times control = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            start(bare, work.resolve("bare-data-" + round), "", control);
            start(home, work.resolve("data-" + round), "apply", product);
        }
        start(bare, work.resolve("bare-data-last"), "", control);
        report.heading("P6  from the start of the process to the first page");
        report("cold", report, product.cold(), control.cold());
        report("warm", report, product.warm(), control.warm());
    }

    private static void report(String kind, Report report, List<Duration> product, List<Duration> control) {
        Samples measured = Samples.of(product);
        Samples beside = Samples.of(control);
        double ratio = (double) measured.median().toNanos() / beside.median().toNanos();
        report.note(kind + ": control, Karaf + Vaadin with an empty portal", beside);
        report.note(kind + ": the hall", measured);
        report.figure(kind + ": ratio of the medians", String.format("%.2f", ratio), "≤ 2", ratio <= BAR);
    }

    private static void start(Path home, Path data, String page, Times times) {
        long begun = System.nanoTime();
        try (PortalProcess portal = PortalProcess.start(home, data, Map.of())) {
            portal.await(page);
            times.cold().add(Duration.ofNanos(System.nanoTime() - begun));
            portal.close();
            long again = System.nanoTime();
            portal.restart();
            portal.await(page);
            times.warm().add(Duration.ofNanos(System.nanoTime() - again));
        }
    }

    /** Leaves Karaf's own boot features and the portal; everything else of the hall is taken out. */
    private static void strip(Path features) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(features)) {
            lines.add(line.startsWith(BOOT + "=") ? stripped(line) : line);
        }
        Files.write(features, lines);
    }

    private static String stripped(String line) {
        String karaf = line.replaceAll(",? *certhall[^,)]*", "");
        return karaf + ", certhall-portal";
    }
}
