package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may go wrong on the way through registration and login, and what the browser is told. */
@ExtendWith(Hall.Opened.class)
class AccountIT {
    @Test
    void everyRefusalOfRegistrationStandsAtItsFieldAndKeepsWhatWasTyped(Hall hall) {
        Applicant applicant = Applicant.fresh();
        try (PortalWindow window = hall.phone()) {
            window.open("");
            window.role(AriaRole.LINK, "账号注册").click();
            assertThat(window.role(AriaRole.HEADING, "创建用户")).isVisible();
            window.role(AriaRole.BUTTON, "创建").click();
            assertThat(window.text("不能为空，请输入手机号")).isVisible();
            assertThat(window.text("不能为空，请输入图形验证码")).isVisible();
            assertThat(window.text("请先阅读并勾选同意协议")).isVisible();
            assertThat(window.role(AriaRole.TEXTBOX, "手机号")).isFocused();

            window.role(AriaRole.TEXTBOX, "手机号").fill(applicant.mobile());
            window.proveWork();
            window.page().getByRole(AriaRole.CHECKBOX).check();
            window.role(AriaRole.BUTTON, "创建").click();
            assertThat(window.role(AriaRole.HEADING, "手机验证")).isVisible();

            Locator send = window.page().locator(".code-button");
            send.click();
            String code = applicant.code(hall, window);
            assertThat(send).isDisabled();
            window.page().reload();
            window.complete();
            assertThat(send).hasText(Pattern.compile("发送手机验证码 \\([1-5]?\\d\\)"));
            assertThat(send).isDisabled();

            window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(code.equals("000000") ? "111111" : "000000");
            window.role(AriaRole.BUTTON, "验证").click();
            assertThat(window.text("验证码不正确，请重新输入（还可以试 4 次）")).isVisible();
            window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(code);
            window.role(AriaRole.BUTTON, "验证").click();

            assertThat(window.role(AriaRole.HEADING, "填写用户信息")).isVisible();
            window.role(AriaRole.BUTTON, "完成").click();
            for (String field : List.of("登录名", "真实姓名", "邮箱", "密码", "确认密码")) {
                assertThat(window.text("不能为空，请输入" + field).last()).isVisible();
            }
            applicant.fillIn(window);
            window.role(AriaRole.BUTTON, "完成").click();
            window.page().waitForURL("**/apply");
            assertThat(window.role(AriaRole.BUTTON, "退出")).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsTypedStaysOverAChangeOfLanguage(Hall hall) {
        try (PortalWindow window = hall.window()) {
            window.open("login");
            window.role(AriaRole.TEXTBOX, "用户名/手机号/邮箱").fill("somebody");
            window.role(AriaRole.TEXTBOX, "密码").fill("typed-already");
            window.role(AriaRole.BUTTON, "English").click();

            assertThat(window.role(AriaRole.TEXTBOX, "Login name, mobile number or e-mail"))
                    .hasValue("somebody");
            assertThat(window.role(AriaRole.TEXTBOX, "Password")).hasValue("typed-already");
            window.page().reload();
            window.complete();
            assertThat(window.role(AriaRole.TEXTBOX, "Login name, mobile number or e-mail"))
                    .hasValue("somebody");
            assertThat(window.role(AriaRole.TEXTBOX, "Password")).hasValue("");
        }
    }

    @Test
    void loginLeadsToThePageThatWasAskedForInASessionWithANewId(Hall hall) {
        try (PortalWindow window = hall.window()) {
            Response answer = window.open("account");
            assertThat(window.page().url()).endsWith("/login?next=account");
            assertThat(answer.allHeaders()).containsEntry("cache-control", "no-store");
            String before = window.session();

            window.role(AriaRole.TEXTBOX, "用户名/手机号/邮箱").fill("13800138000");
            window.role(AriaRole.TEXTBOX, "密码").fill("demo-Applicant-1");
            window.page().keyboard().press("Enter");

            window.page().waitForURL("**/account");
            assertThat(window.role(AriaRole.HEADING, "我的账号")).isVisible();
            assertThat(window.session()).isNotEqualTo(before);
            Cookie browser = window.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("certhall-browser"))
                    .findFirst()
                    .orElseThrow();
            assertThat(browser.httpOnly).isTrue();
            assertThat(browser.sameSite.name()).isEqualTo("LAX");
        }
    }

    @Test
    void addressesElsewhereAreNoPlaceToGoOnTo(Hall hall) {
        try (PortalWindow window = hall.window()) {
            window.open("login?next=//example.com/");
            window.role(AriaRole.TEXTBOX, "用户名/手机号/邮箱").fill("applicant");
            window.role(AriaRole.TEXTBOX, "密码").fill("demo-Applicant-1");
            window.role(AriaRole.BUTTON, "登录").click();

            window.page().waitForURL("**/apply");
            assertThat(window.page().url()).startsWith(hall.portal().page("").toString());
        }
    }

    @Test
    void wrongPasswordIsRefusedAlikeForEverybodyAndAsksForACaptchaAfterTheSecond(Hall hall) {
        try (PortalWindow window = hall.window()) {
            window.open("login");
            for (String name : List.of("nobody-of-that-name", "applicant")) {
                window.role(AriaRole.TEXTBOX, "用户名/手机号/邮箱").fill(name);
                window.role(AriaRole.TEXTBOX, "密码").fill("wrong-password");
                window.role(AriaRole.BUTTON, "登录").click();
                assertThat(window.text("用户名或密码不正确，请检查后重试")).isVisible();
            }
            assertThat(window.role(AriaRole.BUTTON, "无障碍验证")).isVisible();
            window.role(AriaRole.TEXTBOX, "密码").fill("demo-Applicant-1");
            window.proveWork();
            window.role(AriaRole.BUTTON, "登录").click();
            assertThat(window.role(AriaRole.BUTTON, "退出")).isVisible();
        }
    }

    @Test
    void sessionThatIsEndedElsewhereSaysSoAtOnceAndLeadsBack(Hall hall) {
        Applicant applicant = Applicant.fresh();
        try (PortalWindow one = hall.window();
                PortalWindow other = hall.window()) {
            applicant.register(hall, one);
            one.open("account");
            other.logIn(applicant.mobile(), applicant.password()).open("account");

            other.page()
                    .getByRole(AriaRole.LIST, named("登录设备"))
                    .getByRole(AriaRole.BUTTON)
                    .click();

            assertThat(one.role(AriaRole.HEADING, "您的登录已结束")).isVisible();
            assertThat(one.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK))
                    .hasAttribute("href", "/login?next=account");
            assertThat(other.text("该设备已退出")).isVisible();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
