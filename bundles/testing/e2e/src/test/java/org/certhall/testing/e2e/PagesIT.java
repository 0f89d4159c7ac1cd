package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages and both widths: a picture is kept, and the page is sound. */
@ExtendWith(Hall.Opened.class)
class PagesIT {
    private static final String COVERED = """
            () => {
              window.scrollTo(0, document.documentElement.scrollHeight);
              return [...document.querySelectorAll('main :is(a, button, vaadin-button), footer a')]
                .filter(node => {
                  const box = node.getBoundingClientRect();
                  return [...document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)]
                    .some(above => above.closest('.assistance') && !node.closest('.assistance'));
                })
                .map(node => node.textContent);
            }""";

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> PAGES = List.of(
            "",
            "apply",
            "legal",
            "legal/cps",
            "nowhere",
            "login",
            "login?tab=code",
            "register",
            "forgot-password",
            "lost-number");
    private static final List<String> PAGES_OF_AN_ADMINISTRATOR = List.of("admin/plugins", "account");

    static Stream<Arguments> views() {
        return Stream.concat(PAGES.stream(), PAGES_OF_AN_ADMINISTRATOR.stream())
                .flatMap(page -> Stream.of("zh-CN", "en")
                        .flatMap(language -> Stream.of(1280, 390).map(width -> Arguments.of(page, language, width))));
    }

    @ParameterizedTest(name = "/{0} {1} {2}px")
    @MethodSource("views")
    void pageIsSound(String path, String language, int width, Hall hall) {
        try (PortalWindow window = width < 600 ? hall.phone() : hall.window()) {
            if (PAGES_OF_AN_ADMINISTRATOR.contains(path)) {
                window.logInAsAdministrator();
                if (language.equals("en")) {
                    window.role(AriaRole.BUTTON, "English").click();
                    assertThat(window.page().locator("html")).hasAttribute("lang", "en");
                }
            }
            window.context()
                    .addCookies(List.of(new Cookie("certhall-language", language)
                            .setUrl(hall.portal().page("").toString())));
            window.open(path);
            window.page().screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(path, language, width)));

            assertThat(window.complaints())
                    .filteredOn(complaint -> !expected(path, complaint))
                    .isEmpty();
            assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(window.page().title()).isNotBlank();
            assertThat(window.page().locator("h1").count()).isEqualTo(1);
            assertThat((Boolean) window.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing is wider than the window")
                    .isTrue();
            assertThat((List<?>) window.page().evaluate(COVERED))
                    .as("links and buttons that 在线客服 lies on at the end of the page")
                    .isEmpty();
            assertThat(graveFaults(window)).isEmpty();
        }
    }

    private static boolean expected(String path, String complaint) {
        return path.equals("nowhere") && complaint.startsWith("404") && complaint.endsWith("/nowhere");
    }

    private static List<String> graveFaults(PortalWindow window) {
        return new AxeBuilder(window.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PagesIT::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    private static Path picture(String path, String language, int width) {
        String name = path.isEmpty() ? "home" : path.replaceAll("[/?=]", "-");
        return Hall.target().resolve("screenshots/%s-%s-%d.png".formatted(name, language.substring(0, 2), width));
    }
}
