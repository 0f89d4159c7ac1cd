package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bundle with a view, fragments that fail and a theme comes and goes under the eyes of a visitor. */
@ExtendWith(Hall.Opened.class)
class TrialPlugInIT {
    private static final String FAILED = "这部分暂时无法显示";

    private PortalProcess portal;
    private PortalWindow window;

    @BeforeEach
    void openAWindow(Hall hall) {
        portal = hall.portal();
        window = hall.window();
    }

    @AfterEach
    void takeItAway() {
        if (portal.console("bundle:list -t 0 -s").contains(TrialPlugIn.NAME)) {
            new TrialPlugIn(portal).close();
        }
        window.close();
    }

    @Test
    void fragmentThatCannotBeMadeShowsItsOwnErrorAndHarmsNothing() {
        window.open("");
        install();

        assertThat(alert()).containsText(FAILED);
        assertThat(window.role(AriaRole.HEADING, "项目查询")).isVisible();
        uninstall();
        assertThat(alert()).isHidden();
    }

    @Test
    void fragmentThatFailsInUseIsReplacedByItsErrorAlone() {
        window.logInAsAdministrator().open("admin/plugins");
        install();
        window.role(AriaRole.BUTTON, "触发故障").click();

        assertThat(alert()).containsText(FAILED);
        window.page().getByLabel("按名称、编号、捆绑包或原因查找").fill("zqyl");
        assertThat(window.page().locator("[data-testid='zqyl'][data-kind='project']"))
                .isVisible();
    }

    @Test
    void visitorOfAViewThatLeavesIsToldAndSeesItAgainWhenItReturns() {
        window.open("");
        install();
        window.role(AriaRole.LINK, "试装页面").click();
        assertThat(window.role(AriaRole.HEADING, "试装页面")).isVisible();
        String session = window.session();

        uninstall();
        assertThat(window.role(AriaRole.HEADING, "此页面已停用")).isVisible();
        assertThat(window.role(AriaRole.LINK, "试装页面")).isHidden();
        install();
        assertThat(window.role(AriaRole.HEADING, "试装页面")).isVisible();
        assertThat(window.session()).isEqualTo(session);
    }

    @Test
    void themeDressesAnOpenPageAndTheOldOneReturns() {
        window.open("");
        Locator root = window.page().locator("html");
        Object before = root.evaluate("e => getComputedStyle(e).getPropertyValue('--ch-primary')");
        install();

        window.page()
                .waitForFunction("getComputedStyle(document.documentElement).getPropertyValue('--ch-primary')"
                        + ".trim() === 'rgb(12, 90, 60)'");
        uninstall();
        window.page()
                .waitForFunction(
                        "was => getComputedStyle(document.documentElement).getPropertyValue('--ch-primary') === was",
                        before);
    }

    private Locator alert() {
        return window.page().locator("[role='alert']").filter(new Locator.FilterOptions().setHasText(FAILED));
    }

    private void install() {
        TrialPlugIn.in(portal);
    }

    private void uninstall() {
        new TrialPlugIn(portal).close();
    }
}
