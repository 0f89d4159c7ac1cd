package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An authenticator app beside the password. */
@ExtendWith(Hall.Opened.class)
class SecondFactorIT {
    private static final String FIELD = "动态验证码或恢复码";

    @Test
    void appAndRecoveryCodesLogInAndEachCountsOnce(Hall hall) {
        Applicant owner = Applicant.fresh();
        try (PortalWindow window = hall.phone()) {
            owner.register(hall, window);
            window.open("account");
            window.role(AriaRole.BUTTON, "开启 两步验证").click();
            assertThat(window.role(AriaRole.IMG, "绑定身份验证器的二维码")).isVisible();
            Authenticator app =
                    new Authenticator(window.page().locator(".secret-key").innerText());
            window.role(AriaRole.TEXTBOX, "动态验证码").fill(app.code());
            window.role(AriaRole.BUTTON, "完成绑定").click();
            Locator shown = window.page().locator(".recovery-codes code");
            assertThat(shown).hasCount(10);
            List<String> codes = shown.allInnerTexts();
            window.role(AriaRole.BUTTON, "我已保存，继续").click();

            assertThat(window.text("剩余 10 个")).isVisible();
            window.open("account");
            assertThat(window.text("剩余 10 个")).isVisible();
            assertThat(shown).hasCount(0);

            byPassword(window, owner);
            second(window, app.code());
            assertThat(window.role(AriaRole.BUTTON, "退出")).isVisible();

            byPassword(window, owner);
            second(window, codes.get(0));
            assertThat(window.role(AriaRole.BUTTON, "退出")).isVisible();
            window.open("account");
            assertThat(window.text("剩余 9 个")).isVisible();
            owner.phone(hall).await(window, "刚刚有人用恢复码通过了您账号的两步验证");
            owner.mailbox(hall).await(window, "您的一个恢复码已被使用");

            byPassword(window, owner);
            second(window, codes.get(0));
            assertThat(window.text("动态验证码不正确，请输入应用现在显示的一个")).isVisible();
            assertThat(window.role(AriaRole.TEXTBOX, FIELD)).isFocused();
        }
    }

    private static void byPassword(PortalWindow window, Applicant owner) {
        window.role(AriaRole.BUTTON, "退出").click();
        window.role(AriaRole.HEADING, "项目查询").waitFor();
        window.tryPassword(owner.loginName(), owner.password());
        assertThat(window.role(AriaRole.HEADING, "两步验证")).isFocused();
    }

    private static void second(PortalWindow window, String code) {
        window.role(AriaRole.TEXTBOX, FIELD).fill(code);
        window.role(AriaRole.BUTTON, "验证").click();
    }
}
