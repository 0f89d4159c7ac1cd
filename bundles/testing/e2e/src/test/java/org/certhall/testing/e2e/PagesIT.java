package org.certhall.testing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages and both widths: a picture is kept, and the page is sound. */
@ExtendWith(Hall.Opened.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

    /** On a phone the navigation is wider than the page. */
    private static final String PRESENT_ENTRY_IN_SIGHT = """
            () => [...document.querySelectorAll('.portal-navigation [aria-current]')].every(node => {
              const box = node.getBoundingClientRect();
              return box.left >= 0 && box.right <= document.documentElement.clientWidth;
            })""";

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
    private static final List<String> PAGES_OF_AN_APPLICANT = List.of("orders");
    private static final List<String> PAGES_OF_AN_ADMINISTRATOR = List.of("admin/plugins", "account");

    private final Hall hall;
    private @Nullable PortalWindow visitors;
    private @Nullable PortalWindow applicants;
    private @Nullable PortalWindow administrators;

    PagesIT(Hall hall) {
        this.hall = hall;
    }

    static Stream<Arguments> views() {
        return Stream.of("zh-CN", "en")
                .flatMap(language -> Stream.of(PAGES, PAGES_OF_AN_APPLICANT, PAGES_OF_AN_ADMINISTRATOR)
                        .flatMap(List::stream)
                        .flatMap(page -> Stream.of(1280, 390).map(width -> Arguments.of(page, language, width))));
    }

    @ParameterizedTest(name = "/{0} {1} {2}px")
    @MethodSource("views")
    void pageIsSound(String path, String language, int width) {
        PortalWindow window = PAGES_OF_AN_ADMINISTRATOR.contains(path)
                ? administrators()
                : PAGES_OF_AN_APPLICANT.contains(path) ? applicants() : visitors();
        int before = window.complaints().size();
        window.page().setViewportSize(width, 844);

        window.open(path);
        window.speak(language);

        assertThat(window.complaints().stream().skip(before))
                .filteredOn(complaint -> !expected(path, complaint))
                .isEmpty();
        assertThat(window.page().title()).isNotBlank();
        assertThat(window.page().locator("h1").count()).isEqualTo(1);
        assertThat((List<?>) window.page().evaluate(COVERED))
                .as("links and buttons that 在线客服 lies on at the end of the page")
                .isEmpty();
        window.page().waitForFunction(PRESENT_ENTRY_IN_SIGHT);
        Soundness.of(window, name(path));
    }

    /** The pages of one reader share a window, which keeps what the browser has loaded. */
    private PortalWindow visitors() {
        if (visitors == null) {
            visitors = hall.window();
        }
        return visitors;
    }

    private PortalWindow applicants() {
        if (applicants == null) {
            applicants = hall.window().logIn("applicant", "demo-Applicant-1");
        }
        return applicants;
    }

    private PortalWindow administrators() {
        if (administrators == null) {
            administrators = hall.window().logInAsAdministrator();
        }
        return administrators;
    }

    @AfterAll
    void close() {
        Stream.of(visitors, applicants, administrators).filter(Objects::nonNull).forEach(PortalWindow::close);
    }

    private static boolean expected(String path, String complaint) {
        return path.equals("nowhere") && complaint.startsWith("404") && complaint.endsWith("/nowhere");
    }

    private static String name(String path) {
        return path.isEmpty() ? "home" : path.replaceAll("[/?=]", "-");
    }
}
