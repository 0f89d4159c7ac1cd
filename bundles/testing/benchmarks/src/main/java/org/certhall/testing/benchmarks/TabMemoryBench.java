package org.certhall.testing.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certhall.testing.e2e.Commands;
import org.certhall.testing.e2e.PortalProcess;

/**
 * P4: what an open tab costs the server in live heap, push connection and a session of its own included. Control: tabs
 * of a page with a few links, which is little more than header and footer.
 */
final class TabMemoryBench {
    private static final int WARM_UP = 40;
    private static final int TABS = 200;
    private static final long BAR = 40L * 1024;
    private static final double BASE_TOLERANCE = 0.05;

    private TabMemoryBench() {}

    static void run(Report report, Path home, Path work) {
        try (PortalProcess portal = PortalProcess.start(home, work.resolve("tabs"), Map.of())) {
            portal.await("login");
            closeAll(open(portal, "login", WARM_UP));
            report.heading("P4  live heap of the server for each of " + TABS + " open tabs");
            report.note("control: a page of links, mostly header and footer", kilobytes(perTab(portal, "legal")));
            long base = live(portal);
            long perTab = perTab(portal, "login");
            report.figure("login", kilobytes(perTab), "≤ 40 KB", perTab <= BAR);
            double rest = (double) live(portal) / base - 1;
            report.figure(
                    "heap after all tabs are closed, beside the heap before",
                    String.format("%+.1f %%", 100 * rest),
                    "± 5 %",
                    Math.abs(rest) <= BASE_TOLERANCE);
        }
    }

    private static long perTab(PortalProcess portal, String path) {
        long before = live(portal);
        List<PortalTab> tabs = open(portal, path, TABS);
        long after = live(portal);
        closeAll(tabs);
        return (after - before) / TABS;
    }

    private static List<PortalTab> open(PortalProcess portal, String path, int count) {
        List<PortalTab> tabs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HttpClient session = PortalTab.session();
            tabs.add(PortalTab.open(session, portal.page(""), path));
        }
        return tabs;
    }

    private static void closeAll(List<PortalTab> tabs) {
        tabs.forEach(PortalTab::close);
    }

    /** Counts the bytes of all objects that are still in use. */
    private static long live(PortalProcess portal) {
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
