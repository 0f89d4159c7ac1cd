package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step one of an application, 证书信息 (S30 to S43). */
@ExtendWith(Hall.Opened.class)
class ApplyIT {
    private static final String ZQYL = "中企云链证书申请项目";
    private PortalWindow window;

    @BeforeEach
    void open(Hall hall) {
        window = hall.window();
        window.open("apply");
    }

    @AfterEach
    void close() {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void newestProjectsAreShownFirst() {
        assertThat(window.role(AriaRole.TAB, "最新项目")).hasAttribute("aria-selected", "true");
        assertThat(window.role(AriaRole.RADIO, ZQYL)).isVisible();
    }

    @Test
    void projectStandsUnderThePinyinInitialOfItsName() {
        window.role(AriaRole.TAB, "UVWXYZ").click();
        assertThat(window.role(AriaRole.RADIO, ZQYL)).isVisible();

        window.role(AriaRole.TAB, "ABCDE").click();
        assertThat(window.role(AriaRole.RADIO, ZQYL)).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"云链", "zhongqiyunlian", "zqyl", "ZQ", "中企云信"})
    void projectIsFoundByCharactersPinyinInitialsAndAlias(String text) {
        window.page().getByLabel("请输入项目名称").fill(text);

        assertThat(window.role(AriaRole.RADIO, ZQYL)).isVisible();
        assertThat(window.page().getByText("共 1 个项目")).isVisible();
    }

    @Test
    void searchWithoutMatchSaysSo() {
        window.page().getByLabel("请输入项目名称").fill("没有这样的项目");

        assertThat(window.page().getByText("没有找到与“没有这样的项目”相符的项目")).isVisible();
    }

    @Test
    void choosingShowsTheItemisedPrice() {
        window.role(AriaRole.RADIO, ZQYL).check();

        assertThat(window.text("选中项目：" + ZQYL)).isVisible();
        assertThat(window.role(AriaRole.COMPLEMENTARY, "已选内容").getByText("合计")).isVisible();
        assertThat(window.role(AriaRole.COMPLEMENTARY, "已选内容").getByText("¥").first())
                .isVisible();
        window.page()
                .screenshot(new ScreenshotOptions().setPath(Hall.target().resolve("screenshots/apply-chosen.png")));
    }

    @Test
    void quantityAndRolesOfZqylAreFixed() {
        window.role(AriaRole.RADIO, ZQYL).check();

        assertThat(window.page().getByLabel("证书购买数量")).hasValue("2");
        assertThat(window.text("经办员").first()).isVisible();
        assertThat(window.text("审核员").first()).isVisible();
    }

    @Test
    void choicesStandInTheAddressAndSurviveAReload() {
        window.role(AriaRole.RADIO, ZQYL).check();
        assertThat(window.text("选中项目：" + ZQYL)).isVisible();
        window.page().waitForURL(address -> address.contains("project="));

        window.page().reload();
        window.complete();

        assertThat(window.role(AriaRole.RADIO, ZQYL)).isChecked();
    }

    @Test
    void goingOnWithoutAProjectNamesWhatIsMissing() {
        window.role(AriaRole.BUTTON, "下一步").click();

        assertThat(window.text("请选择证书应用项目")).isVisible();
    }

    @Test
    void wholeStepCanBeWalkedByKeyboardAlone() {
        window.page().getByLabel("请输入项目名称").focus();
        window.page().keyboard().type("zqyl");
        assertThat(window.text("共 1 个项目")).isVisible();
        tabTo("input[type=radio][value=zqyl]");
        window.page().keyboard().press("Space");
        assertThat(window.text("选中项目：" + ZQYL)).isVisible();
        tabTo("input[type=radio][name=years]");
        window.page().keyboard().press("Space");
        tabTo("vaadin-button.primary-action");
        window.page().keyboard().press("Enter");

        window.page().waitForURL(address -> address.contains("/login?next=") && address.contains("zqyl"));
    }

    /** Presses the tabulator until the focus stands where it should; a page without end would be a fault of its own. */
    private void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            window.page().keyboard().press("Tab");
            if ((boolean) window.page().evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not reach " + selector);
    }
}
