package org.certhall.testing.benchmarks;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certhall.testing.catalogue.BulkBundle;
import org.certhall.testing.e2e.Chromium;
import org.certhall.testing.e2e.PortalProcess;
import org.certhall.testing.e2e.PortalWindow;

/** P3, in the browser: from the keystroke to the changed list, with 10,000 projects; control: with the shipped ones. */
final class KeystrokeBench {
    private static final int PROJECTS = 10_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;
    private static final long SEED = 20261122;
    private static final int DESK = 1280;
    private static final Duration BAR = Duration.ofMillis(300);
    private static final List<String> QUERIES = List.of("云链", "yinhang", "cq", "证书");

    /** Resolves with the time from the key to the first change of the count under the search field. */
    private static final String LISTEN = """
            () => {
              window.listed = new Promise(resolve => {
                const field = document.querySelector('.project-picker vaadin-text-field');
                const status = document.querySelector('.project-picker [role=status]');
                field.addEventListener('input', () => { window.struck = performance.now(); }, {capture: true});
                new MutationObserver(() => resolve(performance.now() - window.struck))
                  .observe(status, {subtree: true, childList: true, characterData: true});
              });
            }
            """;

    private KeystrokeBench() {}

    static void run(Report report, Path home, Path work) throws IOException {
        report.heading("P3  keystroke to list in the browser (150 ms of typing pause included)");
        try (PortalProcess portal = PortalProcess.start(home, work.resolve("keystroke"), Map.of());
                Chromium chromium = Chromium.start()) {
            portal.await("apply");
            report.note("control before: the shipped projects alone", measure(chromium, portal));
            Path bulk = work.resolve("bulk.jar");
            BulkBundle.write(bulk, PROJECTS, SEED);
            long begun = System.nanoTime();
            portal.console("bundle:install -s file:" + bulk);
            awaitProjects(chromium, portal);
            report.note(
                    PROJECTS + " projects installed and on offer after",
                    Samples.millis(Duration.ofNanos(System.nanoTime() - begun)));
            Samples samples = measure(chromium, portal);
            report.figure(
                    "with " + PROJECTS + " projects",
                    samples,
                    "p95 ≤ 300 ms",
                    samples.percentile(0.95).compareTo(BAR) <= 0);
            portal.console("bundle:uninstall org.certhall.testing.bulk");
            report.note("control after", measure(chromium, portal));
        }
    }

    private static void awaitProjects(Chromium chromium, PortalProcess portal) {
        try (PortalWindow window = chromium.window(portal, DESK)) {
            window.page().setDefaultTimeout(Duration.ofMinutes(5).toMillis());
            window.open("apply?q=bulk-none");
            window.page().getByLabel("请输入项目名称").fill("数字证书项目");
            window.page().getByText("还有更多").waitFor();
        }
    }

    private static Samples measure(Chromium chromium, PortalProcess portal) {
        List<Duration> times = new ArrayList<>();
        try (PortalWindow window = chromium.window(portal, DESK)) {
            window.open("apply");
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (String query : QUERIES) {
                    Duration time = strike(window.page(), query + (round % 2 == 0 ? "" : " "));
                    if (round >= WARM_UP) {
                        times.add(time);
                    }
                }
            }
        }
        return Samples.of(times);
    }

    private static Duration strike(Page page, String query) {
        page.evaluate(LISTEN);
        page.getByLabel("请输入项目名称").fill(query);
        double millis = ((Number) page.evaluate("window.listed")).doubleValue();
        return Duration.ofNanos((long) (millis * 1e6));
    }
}
