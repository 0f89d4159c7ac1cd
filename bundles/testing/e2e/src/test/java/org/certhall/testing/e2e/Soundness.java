package org.certhall.testing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every page owes every reader; a picture of what was looked at is kept. */
final class Soundness {
    private static final String FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    /** Axe looks for the theme's imported style sheets beside the page, where there are none. */
    private static final Pattern BESIDE = Pattern.compile("https?://[^/]+/(?!theme/).*\\.css");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Soundness() {}

    /** Looks at the page that a window shows. */
    static void of(PortalWindow window, String name) {
        window.complete();
        window.page().screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(window, name)));
        assertThat((Boolean) window.page().evaluate(FITS))
                .as("nothing is wider than the window")
                .isTrue();
        window.page().route(BESIDE, Route::fulfill);
        List<String> faults = new AxeBuilder(window.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Soundness::described)
                        .toList();
        window.page().unroute(BESIDE);
        assertThat(faults).isEmpty();
    }

    /** Looks at a page that only a way through others leads to, in both widths and both languages, and ends in Chinese. */
    static void everywhere(PortalWindow window, String name) {
        for (int width : new int[] {1280, 390}) {
            window.page().setViewportSize(width, 844);
            of(window, name);
            window.speak("en");
            of(window, name);
            window.speak("zh-CN");
        }
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    private static Path picture(PortalWindow window, String name) {
        String language = window.page().locator("html").getAttribute("lang").substring(0, 2);
        int width = window.page().viewportSize().width;
        return Hall.target().resolve("screenshots/%s-%s-%d.png".formatted(name, language, width));
    }
}
