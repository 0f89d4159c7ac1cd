package org.certhall.testing.e2e;

import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who comes to the hall with a phone of his own.
 *
 * @param mobile a number that nobody else of this run has
 */
record Applicant(String mobile, String loginName, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    static Applicant fresh() {
        int number = COUNT.incrementAndGet();
        return new Applicant("1391111" + number, "guest" + number, "spring-river-" + number);
    }

    Applicant withPassword(String other) {
        return new Applicant(mobile, loginName, other);
    }

    /** Waits for the first code that the phone receives. */
    String code(Hall hall, PortalWindow window) {
        return phone(hall).code(window);
    }

    Inbox phone(Hall hall) {
        return Inbox.phone(hall, mobile);
    }

    Inbox mailbox(Hall hall) {
        return Inbox.mailbox(hall, loginName + "@example.com");
    }

    /** Registers as the guide says (chapter 1). */
    Applicant register(Hall hall, PortalWindow window) {
        window.open("register");
        window.role(AriaRole.TEXTBOX, "手机号").fill(mobile);
        window.proveWork();
        window.page().getByRole(AriaRole.CHECKBOX).check();
        window.role(AriaRole.BUTTON, "创建").click();
        window.page().locator(".code-button").click();
        window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(code(hall, window));
        window.role(AriaRole.BUTTON, "验证").click();
        fillIn(window);
        window.role(AriaRole.BUTTON, "完成").click();
        window.page().waitForURL("**/apply");
        window.complete();
        return this;
    }

    /** Fills in the last page of registration. */
    void fillIn(PortalWindow window) {
        window.role(AriaRole.TEXTBOX, "登录名").fill(loginName);
        window.role(AriaRole.TEXTBOX, "真实姓名").fill("林小满");
        window.role(AriaRole.TEXTBOX, "邮箱").fill(loginName + "@example.com");
        window.role(AriaRole.TEXTBOX, "设置密码").fill(password);
        window.role(AriaRole.TEXTBOX, "确认密码").fill(password);
    }
}
