package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chapters 1 and 2 of the guide, step by step on a phone, in both languages. */
@ExtendWith(Hall.Opened.class)
class GuideIT {
    @ParameterizedTest
    @EnumSource
    void registrationAndLoginGoByKeyboardAloneFromTheFirstPageToTheLast(Tongue in, Hall hall) {
        Applicant applicant = Applicant.fresh();
        try (PortalWindow window = in.speaking(hall, hall.phone())) {
            Keyboard keyboard = new Keyboard(window);
            window.open("");
            follow(keyboard, window.role(AriaRole.LINK, in.of("账号注册", "Register")));

            assertThat(heading(window, in.of("创建用户", "Create user"))).isVisible();
            Locator mobile = window.role(AriaRole.TEXTBOX, in.of("手机号", "Mobile number"));
            keyboard.to(mobile).type(applicant.mobile());
            assertThat(mobile).hasValue(applicant.mobile().replaceAll("(...)(....)(....)", "$1 $2 $3"));
            follow(keyboard, window.role(AriaRole.BUTTON, in.of("无障碍验证", "Accessible check")));
            window.text(in.of("无障碍验证已完成", "The accessible check is done")).waitFor();
            keyboard.to(window.page().getByRole(AriaRole.CHECKBOX)).press("Space");
            follow(keyboard, window.role(AriaRole.BUTTON, in.of("创建", "Create")));

            assertThat(heading(window, in.of("手机验证", "Verify mobile number"))).isFocused();
            follow(keyboard, window.page().locator(".code-button"));
            assertThat(window.role(AriaRole.TEXTBOX, in.of("请输入手机验证码", "SMS code")))
                    .isFocused();
            keyboard.type(applicant.code(hall, window)).press("Enter");

            assertThat(heading(window, in.of("填写用户信息", "Your details"))).isFocused();
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("登录名", "Login name")))
                    .type(applicant.loginName());
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("真实姓名", "Real name")))
                    .type("林小满");
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("邮箱", "E-mail")))
                    .type(applicant.loginName() + "@example.com");
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("设置密码", "Password")))
                    .type(applicant.password());
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("确认密码", "Password again")))
                    .type(applicant.password());
            follow(keyboard, window.role(AriaRole.BUTTON, in.of("完成", "Finish")));

            window.page().waitForURL("**/apply");
            follow(keyboard, window.complete().role(AriaRole.BUTTON, in.of("退出", "Log out")));
            Locator login = window.page().locator(".portal-login");
            login.waitFor();
            follow(keyboard, login);
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("用户名/手机号/邮箱", "Login name, mobile number or e-mail")))
                    .type(applicant.loginName());
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("密码", "Password")))
                    .type(applicant.password())
                    .press("Enter");
            assertThat(window.role(AriaRole.BUTTON, in.of("退出", "Log out"))).isVisible();
            assertThat(window.complaints()).isEmpty();
        }
    }

    /** Done with demo accounts that nobody else of this run asks for codes: a number gets one message a minute. */
    @ParameterizedTest
    @EnumSource
    void codeOfTheSecondTabLogsInByKeyboardAlone(Tongue in, Hall hall) {
        String mobile = in.of("13800138006", "13800138001");
        try (PortalWindow window = in.speaking(hall, hall.phone())) {
            Keyboard keyboard = new Keyboard(window);
            window.open("login");
            keyboard.to(window.role(AriaRole.TAB, in.of("账号登录", "By account"))).press("ArrowRight");
            keyboard.press("Enter");
            keyboard.to(window.role(AriaRole.TEXTBOX, in.of("手机号", "Mobile number")))
                    .type(mobile);
            follow(keyboard, window.role(AriaRole.BUTTON, in.of("无障碍验证", "Accessible check")));
            window.text(in.of("无障碍验证已完成", "The accessible check is done")).waitFor();
            follow(keyboard, window.page().locator(".code-button"));
            assertThat(window.role(AriaRole.TEXTBOX, in.of("手机验证码", "SMS code")))
                    .isFocused();
            keyboard.type(Inbox.phone(hall, mobile).code(window)).press("Enter");

            assertThat(window.role(AriaRole.BUTTON, in.of("退出", "Log out"))).isVisible();
        }
    }

    /** Done with further demo accounts, for the same reason. */
    @ParameterizedTest
    @EnumSource
    void forgottenPasswordIsReplacedByTheNumberAndEndsEveryOtherLogin(Tongue in, Hall hall) {
        Applicant owner = in == Tongue.CHINESE
                ? new Applicant("13800138005", "dispatcher", "demo-Dispatcher-1")
                : new Applicant("13800138004", "producer", "demo-Producer-1");
        Applicant renewed = owner.withPassword("autumn-harbour-77");
        try (PortalWindow one = hall.window();
                PortalWindow other = in.speaking(hall, hall.phone())) {
            one.logIn(owner.loginName(), owner.password()).open("account");
            other.open("login");
            other.role(AriaRole.LINK, in.of("忘记密码", "Forgotten password")).click();
            other.role(AriaRole.TEXTBOX, in.of("手机号", "Mobile number")).fill(owner.mobile());
            other.role(AriaRole.BUTTON, in.of("无障碍验证", "Accessible check")).click();
            other.text(in.of("无障碍验证已完成", "The accessible check is done")).waitFor();
            other.role(AriaRole.BUTTON, in.of("发送手机验证码", "Send SMS code")).click();
            other.role(AriaRole.TEXTBOX, in.of("请输入手机验证码", "SMS code")).fill(owner.code(hall, other));
            other.role(AriaRole.BUTTON, in.of("验证", "Verify")).click();
            other.role(AriaRole.TEXTBOX, in.of("设置密码", "Password")).fill(renewed.password());
            other.role(AriaRole.TEXTBOX, in.of("确认密码", "Password again")).fill(renewed.password());
            other.role(AriaRole.BUTTON, in.of("完成", "Finish")).click();

            assertThat(heading(other, in.of("密码修改成功", "Your password is changed")))
                    .isVisible();
            assertThat(heading(one, "您的登录已结束")).isVisible();
            one.logIn(renewed.loginName(), renewed.password());
        }
    }

    private static void follow(Keyboard keyboard, Locator target) {
        keyboard.to(target).press("Enter");
    }

    private static Locator heading(PortalWindow window, String name) {
        return window.role(AriaRole.HEADING, name);
    }
}
