package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors see while gateways are down, slow or contrary, and how it heals without them. */
@ExtendWith(Hall.Opened.class)
class PeerModesIT {
    private static final String SENT = "验证码已发送至";
    private static final String HELD = "短信暂时发不出去，系统正在重试，恢复后会自动发送";

    private final Applicant applicant = Applicant.fresh();
    private Hall hall;
    private PortalWindow window;

    @BeforeEach
    void open(Hall opened) {
        hall = opened;
        window = hall.window();
    }

    @AfterEach
    void close() {
        List.of("sms", "sms-cmpp", "sms-aliyun", "mail")
                .forEach(peer -> hall.peers().turn(peer, "up"));
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms-cmpp", "sms-aliyun"})
    void oneGatewayTakesOverForTheOther(String down) {
        hall.peers().turn(down, "down");

        askForACode();

        assertThat(window.text(SENT)).isVisible();
        goOnWithTheCode();
    }

    @Test
    void whileNoGatewayAnswersThePageSaysSoAndTheCodeComesByItself() {
        hall.peers().turn("sms", "down");
        askForACode();
        assertThat(window.text(HELD)).isVisible();
        assertThat(hall.peers().sms(applicant.mobile())).isEqualTo("[]");

        hall.peers().turn("sms", "up");

        assertThat(window.text(SENT)).isVisible();
        goOnWithTheCode();
        assertThat(received()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "unknown"})
    void aGatewayThatIsSlowOrDoesNotAnswerSendsNothingTwice(String mode) {
        hall.peers().turn("sms", mode);

        askForACode();

        assertThat(window.text(SENT)).isVisible();
        goOnWithTheCode();
        assertThat(received()).isOne();
    }

    @Test
    void whatEveryGatewayRefusesIsTriedAgainUntilItGoes() {
        hall.peers().turn("sms", "reject");
        askForACode();
        assertThat(window.text("没有收到时，一分钟后可重新获取")).isVisible();
        try (PortalWindow desk = hall.window().logInAsAdministrator()) {
            desk.open("admin/messages");
            String recipient = applicant.mobile().substring(0, 3) + "****"
                    + applicant.mobile().substring(7);
            Locator row = desk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(recipient));
            assertThat(row).containsText("注册验证码");
            assertThat(row).containsText("isv.BUSINESS_LIMIT_CONTROL");
            desk.role(AriaRole.BUTTON, "重试：" + recipient).click();
        }
        hall.peers().turn("sms", "up");
        goOnWithTheCode();
    }

    /** Done with a demo account to whose number nothing else goes, one message a minute; its password stays what it was. */
    @Test
    void aForgottenPasswordIsReplacedThoughNothingGoesOutAtFirst() {
        Applicant auditor = new Applicant("13800138008", "auditor", "demo-Auditor-1");
        hall.peers().turn("sms", "down");
        hall.peers().turn("mail", "down");
        window.open("forgot-password");
        window.role(AriaRole.TEXTBOX, "手机号").fill(auditor.mobile());
        window.proveWork();
        window.role(AriaRole.BUTTON, "发送手机验证码").click();
        assertThat(window.text(HELD)).isVisible();
        window.role(AriaRole.BUTTON, "English").click();
        assertThat(window.text("No SMS can be sent at present.")).isVisible();
        window.role(AriaRole.BUTTON, "中文").click();

        hall.peers().turn("sms", "up");
        window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(auditor.code(hall, window));
        window.role(AriaRole.BUTTON, "验证").click();
        window.role(AriaRole.TEXTBOX, "设置密码").fill(auditor.password());
        window.role(AriaRole.TEXTBOX, "确认密码").fill(auditor.password());
        window.role(AriaRole.BUTTON, "完成").click();
        assertThat(window.role(AriaRole.HEADING, "密码修改成功")).isVisible();

        hall.peers().turn("mail", "up");
        window.page()
                .waitForCondition(() -> hall.peers().mail("auditor@example.com").contains("您的密码已修改"));
    }

    private void askForACode() {
        window.open("register");
        window.role(AriaRole.TEXTBOX, "手机号").fill(applicant.mobile());
        window.proveWork();
        window.page().getByRole(AriaRole.CHECKBOX).check();
        window.role(AriaRole.BUTTON, "创建").click();
        window.page().locator(".code-button").click();
    }

    private void goOnWithTheCode() {
        window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(applicant.code(hall, window));
        window.role(AriaRole.BUTTON, "验证").click();
        assertThat(window.role(AriaRole.HEADING, "填写用户信息")).isVisible();
    }

    private int received() {
        try {
            return new ObjectMapper()
                    .readTree(hall.peers().sms(applicant.mobile()))
                    .size();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
