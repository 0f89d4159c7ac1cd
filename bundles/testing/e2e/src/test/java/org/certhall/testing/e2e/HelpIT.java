package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help centre, and 在线客服 (S2, S6, S7, S123 to S132). */
@ExtendWith(Hall.Opened.class)
class HelpIT {
    private static final String TOPICS = "certhall-help-topics";
    private PortalWindow window;
    private PortalProcess portal;

    @BeforeEach
    void open(Hall hall) {
        portal = hall.portal();
        window = hall.window();
    }

    @AfterEach
    void close() {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"帮助中心", "帮助手册"})
    void bothNamesLeadToTheHelpCentre(String name) {
        window.open("");
        window.role(AriaRole.LINK, name).click();

        assertThat(heading("帮助中心")).isVisible();
        assertThat(heading("常见问题")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"忘记密码", "wangjimima", "wjmm", "找回密码"})
    void topicIsFoundWhileOneTypes(String typed) {
        window.open("help");
        window.page().getByLabel("搜索帮助").fill(typed);
        window.page().getByLabel("搜索帮助").press("Tab");

        Locator first = window.page().locator(".help-found a").first();
        assertThat(first).hasText("忘记密码");
        first.click();
        assertThat(heading("忘记密码")).isVisible();
        assertThat(window.page()).hasTitle("忘记密码 - 帮助中心");
    }

    @Test
    void topicsFollowOneAnotherAndOtherTopicsAreOneStepAway() {
        window.open("help/register");
        window.page().locator(".prose").getByText("登录", exactly()).first().click();
        assertThat(heading("怎样登录")).isVisible();

        window.page().getByRole(AriaRole.LINK, starting("下一个：")).click();
        assertThat(heading("图形验证码看不清怎么办")).isVisible();
    }

    @Test
    void fieldLeadsToItsTopicInATabOfItsOwn() {
        window.open("apply");
        Locator link = window.role(AriaRole.LINK, "帮助：怎样找到项目");
        Page topic = window.context().waitForPage(link::click);

        assertThat(topic.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("怎样找到项目")))
                .isVisible();
    }

    @Test
    void topicsComeAndGoUnderTheEyesOfAReader() {
        window.open("help/register");
        assertThat(heading("怎样注册账号")).isVisible();
        portal.console("feature:uninstall " + TOPICS);
        try {
            assertThat(window.text("没有这个主题")).isVisible();
        } finally {
            portal.console("feature:install " + TOPICS);
        }

        assertThat(heading("怎样注册账号")).isVisible();
    }

    @Test
    void messageNamesWhatIsMissingAndKeepsWhatWasTyped() {
        window.open("help");
        window.role(AriaRole.BUTTON, "在线客服").click();
        assertThat(window.page().getByRole(AriaRole.DIALOG).getByText("400-000-0000"))
                .isVisible();
        window.role(AriaRole.BUTTON, "发送留言").click();
        assertThat(window.page().getByRole(AriaRole.DIALOG).getByText("不能为空，请输入", exactly()))
                .hasCount(3);

        window.page().getByLabel("姓名").fill("留言人");
        window.page().getByLabel("手机号或邮箱").fill("138 0013 8000");
        window.page().getByLabel("留言").fill("帮助中心很好找。");
        window.page().keyboard().press("Escape");
        window.role(AriaRole.BUTTON, "在线客服").click();

        assertThat(window.page().getByLabel("留言")).hasValue("帮助中心很好找。");
    }

    private Locator heading(String name) {
        return window.role(AriaRole.HEADING, name);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Page.GetByRoleOptions starting(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
