package org.certhall.testing.benchmarks;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.testing.catalogue.ProjectGenerator;
import org.certhall.testing.e2e.Chromium;
import org.certhall.testing.e2e.Commands;
import org.certhall.testing.e2e.PortalProcess;
import org.certhall.testing.e2e.PortalWindow;

/** P7: a plug-in starts or a file is dropped, two open browsers show it; nothing stays behind of what left. */
final class HotPlugBench {
    private static final int REPEATS = 50;
    private static final int CYCLES = 100;
    private static final int DESK = 1280;
    private static final Duration STARTED_BAR = Duration.ofMillis(500);
    private static final Duration DROPPED_BAR = Duration.ofMillis(1500);
    private static final String ZQYL = "org.certhall.plugins.projects.zqyl";
    private static final String FEATURE = "certhall-project-zqyl";
    /** The shell's own sleep counts in seconds. */
    private static final String CLOCK_AND_THREAD = "clock=(($.context bundle) loadClass java.lang.System)\n"
            + "thread=(($.context bundle) loadClass java.lang.Thread)\n";

    private static final Pattern MOMENT = Pattern.compile("moment=(\\d+)");
    /** Soft references are let go at once, so that what is still held is held in earnest. */
    private static final Map<String, String> HOLD_NOTHING_SOFTLY =
            Map.of("EXTRA_JAVA_OPTS", "-XX:SoftRefLRUPolicyMSPerMB=0");

    private HotPlugBench() {}

    static void run(Report report, Path home, Path work) {
        report.heading("P7  hot-plug with two browsers open");
        try (PortalProcess portal = PortalProcess.start(home, work.resolve("hot-plug"), HOLD_NOTHING_SOFTLY);
                Chromium chromium = Chromium.start()) {
            portal.await("apply");
            try (PortalWindow one = chromium.window(portal, DESK);
                    PortalWindow other = chromium.window(portal, DESK)) {
                one.open("apply");
                other.open("apply");
                List<String> sessions = List.of(one.session(), other.session());
                List<Watch> watches = List.of(Watch.on(one), Watch.on(other));
                report.note("control before: click on a tab to list", clicks(one));
                started(report, portal, watches);
                dropped(report, portal, watches);
                report.note("control after: click on a tab to list", clicks(one));
                cycles(report, portal, watches);
                boolean kept = sessions.equals(List.of(one.session(), other.session()));
                report.figure("sessions lost", kept ? 0 : "some", "0", kept);
            }
        }
    }

    /** The console itself says when a command has returned, so its own start does not count. */
    private static void started(Report report, PortalProcess portal, List<Watch> watches) {
        String script = CLOCK_AND_THREAD
                + ("bundle:stop " + ZQYL + "\n$thread sleep 700\nbundle:start " + ZQYL + "\n"
                                + "echo moment=$($clock currentTimeMillis)\n$thread sleep 900\n")
                        .repeat(REPEATS);
        long begun = System.currentTimeMillis();
        String answer = portal.console(script);
        List<Duration> times = new ArrayList<>();
        long before = begun;
        for (Matcher moment = MOMENT.matcher(answer); moment.find(); ) {
            long returned = Long.parseLong(moment.group(1));
            for (Watch watch : watches) {
                long gone = watch.await("zqyl", "gone", before);
                long visible = watch.await("zqyl", "there", gone);
                times.add(Duration.ofMillis(Math.max(0, visible - returned)));
            }
            before = returned;
        }
        Samples samples = Samples.of(times);
        report.figure(
                "bundle started → visible in both",
                samples,
                "p95 ≤ 500 ms",
                samples.count() == REPEATS * watches.size()
                        && samples.percentile(0.95).compareTo(STARTED_BAR) <= 0);
    }

    private static void dropped(Report report, PortalProcess portal, List<Watch> watches) {
        String json = new ProjectGenerator(REPEATS).files(1).get(0);
        List<Duration> there = new ArrayList<>();
        List<Duration> gone = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            String id = "dropped-" + i;
            String file = id + ".project.json";
            long put = System.currentTimeMillis();
            portal.drop(file, json.replace("bulk-00000", id).replaceFirst("20\\d\\d-\\d\\d-\\d\\d", "2026-11-01"));
            watches.forEach(watch -> there.add(Duration.ofMillis(watch.await(id, "there", put) - put)));
            long taken = System.currentTimeMillis();
            portal.takeAway(file);
            watches.forEach(watch -> gone.add(Duration.ofMillis(watch.await(id, "gone", taken) - taken)));
        }
        Samples samples = Samples.of(there);
        report.figure(
                "file dropped → visible in both",
                samples,
                "p95 ≤ 1500 ms",
                samples.percentile(0.95).compareTo(DROPPED_BAR) <= 0);
        report.note("file taken away → gone in both", Samples.of(gone));
    }

    private static void cycles(Report report, PortalProcess portal, List<Watch> watches) {
        long begun = System.currentTimeMillis();
        String cycle = "feature:uninstall " + FEATURE + "\n$thread sleep 400\nfeature:install " + FEATURE
                + "\n$thread sleep 400\n";
        portal.console(CLOCK_AND_THREAD + cycle.repeat(CYCLES) + "feature:uninstall " + FEATURE);
        watches.forEach(watch -> report.note("departures that a browser showed", watch.departures("zqyl", begun)));
        jcmd(portal, "GC.run");
        jcmd(portal, "GC.run");
        long left = jcmd(portal, "VM.class_hierarchy")
                .lines()
                .filter(line -> line.contains(ZQYL))
                .count();
        report.figure("classes left after " + CYCLES + " cycles", left, "0", left == 0);
        portal.console("feature:install " + FEATURE);
    }

    private static String jcmd(PortalProcess portal, String command) {
        String program = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        return Commands.run(portal.data(), Map.of(), "", program, String.valueOf(portal.pid()), command)
                .output();
    }

    private static Samples clicks(PortalWindow window) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            String tab = i % 2 == 0 ? "ABCDE" : "最新项目";
            long begun = System.nanoTime();
            window.page()
                    .getByText(tab, new Page.GetByTextOptions().setExact(true))
                    .click();
            window.complete();
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return Samples.of(times);
    }
}
