package org.certhall.testing.benchmarks;

import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.certhall.testing.e2e.Chromium;
import org.certhall.testing.e2e.Commands;
import org.certhall.testing.e2e.PortalProcess;
import org.certhall.testing.e2e.PortalWindow;

/**
 * P4: what an open tab costs the server in live heap, push connection included; of a page that anybody sees with a session of its
 * own, of an applicant's pages as one more tab of his. Control: tabs of a page with a few links, which is little more than header
 * and footer.
 */
final class TabMemoryBench {
    private static final int WARM_UP = 40;
    private static final int TABS = 200;
    private static final int ORDERS = 20;
    private static final int DESK = 1280;
    private static final long KB = 1024;
    private static final double BASE_TOLERANCE = 0.05;
    private static final String CONTROL = "legal";

    private final Report report;
    private final PortalProcess portal;

    private TabMemoryBench(Report report, PortalProcess portal) {
        this.report = report;
        this.portal = portal;
    }

    static void run(Report report, Path home, Path work) {
        try (PortalProcess portal = PortalProcess.start(home, work.resolve("tabs"), Map.of());
                Chromium chromium = Chromium.start()) {
            portal.await("login");
            portal.awaitAccounts();
            report.heading("P4  live heap of the server for each of " + TABS + " open tabs");
            TabMemoryBench bench = new TabMemoryBench(report, portal);
            bench.measure(PortalTab::session, Map.of("login", 40L));
            try (PortalWindow window = chromium.window(portal, DESK)) {
                window.logIn("applicant", "demo-Applicant-1");
                String wizard = "";
                for (int order = 0; order < ORDERS; order++) {
                    wizard = begin(window);
                }
                window.open(CONTROL);
                String cookie = window.session();
                HttpClient browser = PortalTab.session(portal.page(""), cookie);
                Map<String, Long> bars = new LinkedHashMap<>();
                bars.put("orders", 150L);
                bars.put(wizard, 350L);
                bench.measure(() -> browser, bars);
            }
        }
    }

    /** Chooses the first project, goes on to its form, and gives the form's path. */
    private static String begin(PortalWindow window) {
        window.open("apply");
        window.page().locator("input[type=radio][name=project]").first().check();
        window.role(AriaRole.BUTTON, "下一步").click();
        window.page().waitForURL("**/apply/*");
        window.complete();
        return URI.create(window.page().url()).getPath().substring(1);
    }

    private void measure(Supplier<HttpClient> browsers, Map<String, Long> bars) {
        List<String> pages = new ArrayList<>(List.of(CONTROL));
        pages.addAll(bars.keySet());
        pages.forEach(page -> closeAll(open(browsers, page, WARM_UP)));
        report.note("control: a page of links, mostly header and footer", kilobytes(perTab(browsers, CONTROL)));
        bars.forEach((page, bar) -> {
            long base = live();
            long perTab = perTab(browsers, page);
            report.figure(page.replaceAll("/\\d+", "/…"), kilobytes(perTab), "≤ " + bar + " KB", perTab <= bar * KB);
            double rest = (double) live() / base - 1;
            report.figure(
                    "heap after all tabs are closed, beside the heap before",
                    String.format("%+.1f %%", 100 * rest),
                    "± 5 %",
                    Math.abs(rest) <= BASE_TOLERANCE);
        });
    }

    private long perTab(Supplier<HttpClient> browsers, String path) {
        long before = live();
        List<PortalTab> tabs = open(browsers, path, TABS);
        long after = live();
        closeAll(tabs);
        return (after - before) / TABS;
    }

    private List<PortalTab> open(Supplier<HttpClient> browsers, String path, int count) {
        List<PortalTab> tabs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tabs.add(PortalTab.open(browsers.get(), portal.page(""), path));
        }
        return tabs;
    }

    private static void closeAll(List<PortalTab> tabs) {
        tabs.forEach(PortalTab::close);
    }

    /** Counts the bytes of all objects that are still in use. */
    private long live() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String histogram = Commands.run(
                        portal.data(), Map.of(), "", jcmd, String.valueOf(portal.pid()), "GC.class_histogram")
                .output();
        String total = histogram.substring(histogram.lastIndexOf("Total")).strip();
        return Long.parseLong(total.split("\\s+")[2]);
    }

    private static String kilobytes(long bytes) {
        return String.format("%.1f KB", bytes / 1024.0);
    }
}
