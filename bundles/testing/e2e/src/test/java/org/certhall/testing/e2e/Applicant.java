package org.certhall.testing.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who comes to the hall with a phone of his own.
 *
 * @param mobile a number that nobody else of this run has
 */
record Applicant(String mobile, String loginName, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger(1000);
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    static Applicant fresh() {
        int number = COUNT.incrementAndGet();
        return new Applicant("1391111" + number, "guest" + number, "spring-river-" + number);
    }

    Applicant withPassword(String other) {
        return new Applicant(mobile, loginName, other);
    }

    /** Waits for a message to the phone and reads its code; messages are counted from 1. */
    String code(Hall hall, PortalWindow window, int message) {
        String[] code = {""};
        window.page().waitForCondition(() -> {
            code[0] = codeOf(hall.peers().sms(mobile), message);
            return !code[0].isEmpty();
        });
        return code[0];
    }

    /** Registers as the guide says (chapter 1). */
    Applicant register(Hall hall, PortalWindow window) {
        window.open("register");
        window.role(AriaRole.TEXTBOX, "手机号").fill(mobile);
        window.proveWork();
        window.page().getByRole(AriaRole.CHECKBOX).check();
        window.role(AriaRole.BUTTON, "创建").click();
        window.page().locator(".code-button").click();
        window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(code(hall, window, 1));
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

    private static String codeOf(String messages, int message) {
        try {
            JsonNode list = new ObjectMapper().readTree(messages);
            if (list.size() < message) {
                return "";
            }
            Matcher matcher = CODE.matcher(list.get(message - 1).get("text").asText());
            return matcher.find() ? matcher.group() : "";
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
