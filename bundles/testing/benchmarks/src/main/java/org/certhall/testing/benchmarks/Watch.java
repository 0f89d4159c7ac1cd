package org.certhall.testing.benchmarks;

import com.microsoft.playwright.Page;
import java.util.Optional;
import org.certhall.testing.e2e.PortalWindow;

/** Notes in the browser itself when a project's card comes and goes; the clock is the machine's. */
final class Watch {
    private static final String INSTALL = """
            () => {
              const present = new Set();
              window.seen = [];
              const look = () => {
                const now = new Set([...document.querySelectorAll('input[type=radio][name=project]')].map(r => r.value));
                for (const id of now) if (!present.has(id)) { present.add(id); window.seen.push([id, 'there', Date.now()]); }
                for (const id of present) if (!now.has(id)) { present.delete(id); window.seen.push([id, 'gone', Date.now()]); }
              };
              look();
              new MutationObserver(look).observe(document.body, {subtree: true, childList: true, attributes: true});
            }
            """;
    private static final String FIND = """
            ([id, what, after]) => {
              const hit = window.seen.find(e => e[0] === id && e[1] === what && e[2] >= after);
              return hit ? hit[2] : null;
            }
            """;

    private final Page page;

    private Watch(Page page) {
        this.page = page;
    }

    static Watch on(PortalWindow window) {
        window.page().evaluate(INSTALL);
        return new Watch(window.page());
    }

    /** Waits for a project to come ({@code there}) or go ({@code gone}), and gives the moment, in milliseconds. */
    long await(String project, String what, long notBefore) {
        Object[] asked = {project, what, (double) notBefore};
        page.waitForFunction("asked => (" + FIND + ")(asked) !== null", asked);
        return moment(project, what, notBefore).orElseThrow();
    }

    /** Counts how often a project went since a moment. */
    int departures(String project, long since) {
        Object count = page.evaluate(
                "([id, since]) => window.seen.filter(e => e[0] === id && e[1] === 'gone' && e[2] >= since).length",
                new Object[] {project, (double) since});
        return ((Number) count).intValue();
    }

    private Optional<Long> moment(String project, String what, long notBefore) {
        Object moment = page.evaluate(FIND, new Object[] {project, what, (double) notBefore});
        return Optional.ofNullable((Number) moment).map(Number::longValue);
    }
}
