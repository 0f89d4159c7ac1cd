package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two visitors have step one open while projects come and go; neither reloads, neither loses his session. */
@ExtendWith(Hall.Opened.class)
class HotPlugIT {
    private static final String FAR_SEEING = "远见供应链测试项目";
    private static final String ZQYL = "中企云链证书申请项目";

    private Hall hall;
    private PortalProcess portal;
    private PortalWindow one;
    private PortalWindow other;
    private List<String> sessions;

    @BeforeEach
    void openTwoWindows(Hall opened) {
        hall = opened;
        portal = hall.portal();
        one = hall.window();
        other = hall.window();
        for (PortalWindow window : List.of(one, other)) {
            window.open("apply");
            window.page().evaluate("window.neverReloaded = true");
        }
        sessions = List.of(one.session(), other.session());
    }

    @AfterEach
    void bothWentOnWithoutReload() {
        for (PortalWindow window : List.of(one, other)) {
            assertThat(window.page().evaluate("window.neverReloaded")).isEqualTo(true);
        }
        assertThat(List.of(one.session(), other.session())).isEqualTo(sessions);
        one.close();
        other.close();
    }

    @Test
    void droppedFileAppearsIsUpdatedInPlaceAndLeaves() {
        ProjectFile file = ProjectFile.of("far-seeing", FAR_SEEING);

        portal.drop(file.file(), file.json());
        bothSee(FAR_SEEING);

        portal.drop(file.file(), file.renamed("改了名的测试项目", "1.1.0").json());
        bothSee("改了名的测试项目");
        bothMiss(FAR_SEEING);

        portal.takeAway(file.file());
        bothMiss("改了名的测试项目");
        bothSee(ZQYL);
    }

    @Test
    void visitorOfAProjectThatLeavesIsToldAndKeepsHisChoices() {
        ProjectFile file = ProjectFile.of("leaving", "即将离开的测试项目");
        portal.drop(file.file(), file.json());
        project(one, file.name()).check();
        assertThat(one.text("选中项目：" + file.name())).isVisible();

        portal.takeAway(file.file());
        assertThat(one.text("“" + file.name() + "”刚刚下线")).isVisible();

        portal.drop(file.file(), file.json());
        assertThat(one.text("“" + file.name() + "”刚刚下线")).isHidden();
        assertThat(project(one, file.name())).isChecked();
        portal.takeAway(file.file());
        bothMiss(file.name());
    }

    @Test
    void brokenFileHurtsNobodyAndCanBeMended() {
        ProjectFile file = ProjectFile.of("mended", "修好的测试项目");

        portal.drop(file.file(), "{\"id\": \"mended\", ");
        try (PortalWindow desk = hall.window()) {
            listed(desk, "mended");
            assertThat(desk.page().locator("[data-state=BROKEN]").filter(named("mended")))
                    .isVisible();
        }
        bothSee(ZQYL);

        portal.drop(file.file(), file.json());
        bothSee(file.name());
        portal.takeAway(file.file());
        bothMiss(file.name());
    }

    @Test
    void projectWaitsForItsCertificateType() {
        ProjectFile file = ProjectFile.of("waiting", "等待类型的测试项目").forType("test-grade");
        portal.drop(file.file(), file.json());
        try (PortalWindow desk = hall.window()) {
            listed(desk, "waiting");
            assertThat(desk.page().locator("[data-testid=waiting][data-state=WAITING]"))
                    .containsText("test-grade");
        }
        assertThat(project(one, file.name())).isHidden();

        portal.drop("test-grade.certificate-type.json", CERTIFICATE_TYPE);
        bothSee(file.name());

        portal.takeAway("test-grade.certificate-type.json");
        bothMiss(file.name());
        portal.takeAway(file.file());
    }

    @Test
    void bundleStoppedAndStartedOnTheConsoleLeavesAndReturns() {
        portal.console("bundle:stop org.certhall.plugins.projects.zqyl");
        bothMiss(ZQYL);

        portal.console("bundle:start org.certhall.plugins.projects.zqyl");
        bothSee(ZQYL);
    }

    @Test
    void featureUninstalledAndInstalledLeavesAndReturns() {
        portal.console("feature:uninstall certhall-project-zqyl");
        bothMiss(ZQYL);

        portal.console("feature:install certhall-project-zqyl");
        bothSee(ZQYL);
    }

    private static final String CERTIFICATE_TYPE = """
            {
              "id": "test-grade",
              "version": "1.0.0",
              "name": {"zh": "测试证书", "en": "Test grade"},
              "summary": {"zh": "为测试而设。", "en": "For tests."},
              "subjectKind": "organisation"
            }
            """;

    /** Looks a plug-in up, since the list shows so many at a time. */
    private static void listed(PortalWindow desk, String plugIn) {
        desk.logInAsAdministrator().open("admin/plugins");
        desk.page().getByLabel("按名称、编号、捆绑包或原因查找").fill(plugIn);
    }

    private void bothSee(String name) {
        assertThat(project(one, name)).isVisible();
        assertThat(project(other, name)).isVisible();
    }

    private void bothMiss(String name) {
        project(one, name).waitFor(gone());
        project(other, name).waitFor(gone());
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static Locator project(PortalWindow window, String name) {
        return window.role(AriaRole.RADIO, name);
    }
}
