package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody changes about his own account. */
@ExtendWith(Hall.Opened.class)
class OwnAccountIT {
    @Test
    void nameAddressAndPasswordAreChangedAndTheAccountIsClosed(Hall hall) {
        Applicant owner = Applicant.fresh();
        Applicant renewed = owner.withPassword("winter-lantern-58");
        String address = owner.loginName() + "-new@example.com";
        try (PortalWindow window = hall.window();
                PortalWindow elsewhere = hall.phone()) {
            owner.register(hall, window);
            window.open("account");
            Locator form = window.page().locator(".own-form:not(:empty)");

            window.role(AriaRole.BUTTON, "修改 真实姓名").click();
            form.getByLabel("真实姓名").fill("林大雪");
            window.role(AriaRole.BUTTON, "保存").click();
            assertThat(window.text("已保存")).isVisible();
            assertThat(row(window, "真实姓名")).containsText("林大雪");

            window.role(AriaRole.BUTTON, "更换 邮箱").click();
            form.getByLabel("新邮箱").fill(address);
            window.role(AriaRole.TEXTBOX, "当前密码").fill("not-my-password");
            window.role(AriaRole.BUTTON, "发送验证码").click();
            assertThat(window.text("当前密码不正确，请重新输入")).isVisible();
            window.role(AriaRole.TEXTBOX, "当前密码").fill(owner.password());
            window.role(AriaRole.BUTTON, "发送验证码").click();
            window.role(AriaRole.TEXTBOX, "邮箱验证码")
                    .fill(Inbox.mailbox(hall, address).code(window));
            window.role(AriaRole.BUTTON, "确认更换").click();
            assertThat(row(window, "邮箱")).containsText("已保存");
            owner.mailbox(hall).await(window, "您的邮箱已更换");

            elsewhere.logIn(owner.loginName(), owner.password()).open("account");
            window.role(AriaRole.BUTTON, "修改 密码").click();
            window.role(AriaRole.TEXTBOX, "当前密码").fill(owner.password());
            window.role(AriaRole.TEXTBOX, "设置密码").fill(renewed.password());
            window.role(AriaRole.TEXTBOX, "确认密码").fill(renewed.password());
            window.role(AriaRole.BUTTON, "保存").click();
            assertThat(row(window, "密码")).containsText("已保存");
            assertThat(elsewhere.role(AriaRole.HEADING, "您的登录已结束")).isVisible();

            window.role(AriaRole.BUTTON, "注销账号").click();
            window.role(AriaRole.TEXTBOX, "当前密码").fill(renewed.password());
            form.getByRole(AriaRole.BUTTON).last().click();
            assertThat(window.text("请先勾选确认")).isVisible();
            form.getByRole(AriaRole.CHECKBOX).check();
            form.getByRole(AriaRole.BUTTON).last().click();
            window.role(AriaRole.HEADING, "项目查询").waitFor();
            elsewhere.tryPassword(renewed.loginName(), renewed.password());
            assertThat(elsewhere.text("用户名或密码不正确，请检查后重试")).isVisible();
        }
    }

    /** Done with a demo account that nobody else of this run asks for codes: a number gets one message a minute. */
    @Test
    void anotherNumberNeedsTheCodesOfBoth(Hall hall) {
        String present = "13800138007";
        Applicant next = Applicant.fresh();
        try (PortalWindow window = hall.phone()) {
            window.logIn("support", "demo-Support-1").open("account");
            window.role(AriaRole.BUTTON, "更换 手机号").click();
            window.role(AriaRole.TEXTBOX, "新手机号").fill(next.mobile());
            window.role(AriaRole.BUTTON, "发送验证码").click();
            window.role(AriaRole.TEXTBOX, "原手机号收到的验证码")
                    .fill(Inbox.phone(hall, present).code(window));
            window.role(AriaRole.BUTTON, "验证").click();
            window.role(AriaRole.TEXTBOX, "新手机号收到的验证码").fill(next.code(hall, window));
            window.role(AriaRole.BUTTON, "确认更换").click();

            assertThat(row(window, "手机号")).containsText(next.mobile().replaceAll("(...)....(....)", "$1****$2"));
            Inbox.phone(hall, present).await(window, "您的账号已更换手机号");
        }
    }

    private static Locator row(PortalWindow window, String name) {
        return window.page()
                .locator(".own-line")
                .filter(new Locator.FilterOptions()
                        .setHas(window.page().locator(".own-label").getByText(name, exactly())));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
