package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desks of staff with something on them. */
@ExtendWith(Hall.Opened.class)
class DesksIT {
    private static final Pattern INVITATION = Pattern.compile("/(set-password#[A-Za-z0-9_-]+)");

    private Hall hall;

    @BeforeEach
    void open(Hall opened) {
        hall = opened;
    }

    @Test
    void aMemberIsAddedByOneGivenHisRoleByAnotherAndCutOffAtOnce() {
        try (PortalWindow first = desk("admin", "demo-Admin-1", "admin/staff");
                PortalWindow member = hall.window()) {
            first.role(AriaRole.BUTTON, "新增员工").click();
            first.role(AriaRole.TEXTBOX, "登录名").fill("newcomer");
            first.role(AriaRole.TEXTBOX, "真实姓名").fill("周小舟");
            first.role(AriaRole.TEXTBOX, "手机号").fill("13811110000");
            first.role(AriaRole.TEXTBOX, "邮箱").fill("newcomer@example.com");
            first.role(AriaRole.CHECKBOX, "客服").check();
            first.role(AriaRole.BUTTON, "添加").click();
            assertThat(first.text("周小舟 已添加，角色等待另一位管理员确认，邀请邮件已发送。")).isVisible();
            assertThat(first.text("须由另一位管理员确认").last()).isVisible();
            assertThat(first.role(AriaRole.BUTTON, "确认授予")).hasCount(0);

            try (PortalWindow second = desk("admin2", "demo-Admin2-1", "admin/staff")) {
                second.role(AriaRole.BUTTON, "周小舟").click();
                second.role(AriaRole.BUTTON, "确认授予").click();
                assertThat(second.text("已授予。")).isVisible();
            }
            member.open(invitation(member, "newcomer@example.com"));
            member.role(AriaRole.TEXTBOX, "设置密码").fill("lantern-garden-58");
            member.role(AriaRole.TEXTBOX, "确认密码").fill("lantern-garden-58");
            member.role(AriaRole.BUTTON, "完成").click();
            assertThat(member.role(AriaRole.HEADING, "密码已设置")).isVisible();
            member.logIn("newcomer", "lantern-garden-58").open("staff/support");
            assertThat(member.role(AriaRole.HEADING, "客服留言")).isVisible();

            first.open("admin/staff");
            assertThat(first.role(AriaRole.HEADING, "周小舟")).isVisible();
            first.role(AriaRole.BUTTON, "解除职务").click();
            first.role(AriaRole.BUTTON, "确认解除").click();

            assertThat(member.role(AriaRole.HEADING, "您的登录已结束")).isVisible();
            assertThat(first.text("职务已解除，其全部登录已退出。")).isVisible();
        }
    }

    @Test
    void aVisitorsMessageComesToTheDeskByItselfAndIsAnsweredByMail() {
        try (PortalWindow desk = desk("support", "demo-Support-1", "staff/support");
                PortalWindow visitor = hall.phone()) {
            visitor.open("help");
            visitor.role(AriaRole.BUTTON, "在线客服").click();
            visitor.page().getByLabel("姓名").fill("钱多多");
            visitor.page().getByLabel("手机号或邮箱").fill("qian@example.com");
            visitor.page().getByLabel("留言").fill("发票抬头可以修改吗？");
            visitor.proveWork();
            visitor.role(AriaRole.BUTTON, "发送留言").click();
            assertThat(visitor.text("已收到您的留言")).isVisible();

            Locator message = desk.role(AriaRole.BUTTON, "发票抬头可以修改吗？");
            message.click();
            assertThat(desk.role(AriaRole.HEADING, "钱多多 的留言")).isVisible();
            assertThat(desk.page().getByRole(AriaRole.MAIN)).not().containsText("qian@example.com");
            desk.role(AriaRole.TEXTBOX, "答复").fill("可以，付款前都能修改。");
            desk.role(AriaRole.BUTTON, "发送答复").click();

            assertThat(desk.text("可以，付款前都能修改。").first()).isVisible();
            desk.page()
                    .waitForCondition(
                            () -> hall.peers().mail("qian@example.com").contains("可以，付款前都能修改。"));
        }
    }

    @Test
    void messagesArePreviewedSentForTrialFoundAndTakenOut() {
        String recipient = "139****7788";
        hall.peers().turn("sms", "down");
        try (PortalWindow desk = desk("admin", "demo-Admin-1", "admin/messages?tab=templates")) {
            desk.page().locator("vaadin-select").first().click();
            desk.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("登录验证码（短信）"))
                    .click();
            assertThat(desk.text("您的登录验证码是 314159")).isVisible();
            assertThat(desk.text("Your login code is 314159")).isVisible();
            desk.role(AriaRole.TEXTBOX, "收件人").fill("1390013778");
            desk.role(AriaRole.BUTTON, "发送").click();
            assertThat(desk.text("请输入 11 位手机号")).isVisible();
            desk.role(AriaRole.TEXTBOX, "收件人").fill("13900137788");
            desk.role(AriaRole.BUTTON, "发送").click();
            assertThat(desk.text("已提交，可在“待发送”和“已发送”中查看。")).isVisible();

            desk.open("admin/messages");
            desk.role(AriaRole.TEXTBOX, "按收件人查找").fill("13900137788");
            desk.page().keyboard().press("Enter");
            Locator row = desk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(recipient));
            assertThat(row).containsText("登录验证码");
            desk.role(AriaRole.BUTTON, "English").click();
            assertThat(row).containsText("Login code");
            desk.role(AriaRole.BUTTON, "中文").click();

            takeOut(desk, recipient);
            assertThat(desk.text("没有发给此收件人的消息")).isVisible();
            assertThat(hall.peers().sms("13900137788")).isEqualTo("[]");
        } finally {
            hall.peers().turn("sms", "up");
        }
    }

    @Test
    void aDeadLetterIsSentAgainOnceThatIsOfUse() {
        hall.peers().turn("mail", "reject");
        try (PortalWindow desk = desk("admin", "demo-Admin-1", "admin/messages?tab=templates")) {
            desk.role(AriaRole.TEXTBOX, "收件人").fill("trial@example.com");
            desk.role(AriaRole.BUTTON, "发送").click();
            assertThat(desk.text("已提交，可在“待发送”和“已发送”中查看。")).isVisible();

            desk.page().getByRole(AriaRole.TAB).nth(1).click();
            Locator retry = desk.role(AriaRole.BUTTON, "重试：t***@example.com");
            assertThat(retry).isVisible();
            hall.peers().turn("mail", "up");
            retry.click();

            desk.page()
                    .waitForCondition(
                            () -> hall.peers().mail("trial@example.com").contains("314159"));
            assertThat(retry).hasCount(0);
        } finally {
            hall.peers().turn("mail", "up");
        }
    }

    @Test
    void theAuditLogIsFilteredAndItsVerdictStaysInAnotherLanguage() {
        try (PortalWindow desk = desk("auditor", "demo-Auditor-1", "staff/audit")) {
            desk.role(AriaRole.TEXTBOX, "操作").fill("login.");
            desk.role(AriaRole.BUTTON, "查询").click();
            Locator rows = desk.page().locator("main tbody tr");
            assertThat(rows.filter(new Locator.FilterOptions().setHasNotText("login.")))
                    .hasCount(0);
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("login.succeeded"))
                            .first())
                    .isVisible();

            desk.role(AriaRole.BUTTON, "验证").click();
            assertThat(desk.text("编号、链与签名全部正确")).isVisible();
            desk.role(AriaRole.BUTTON, "English").click();
            assertThat(desk.text("numbers, chain and signatures are right")).isVisible();
        }
    }

    @Test
    void aLostNumberIsApprovedByTwoOfficersAndTheOwnerIsTold() throws IOException {
        Applicant owner = new Applicant("13911119999", "clerk", "");
        try (PortalWindow window = hall.phone();
                PortalWindow first = desk("support", "demo-Support-1", "staff/lost-numbers");
                PortalWindow second = desk("reviewer", "demo-Reviewer-1", "staff/lost-numbers")) {
            window.open("lost-number");
            window.role(AriaRole.TEXTBOX, "登录名或邮箱").fill(owner.loginName());
            window.role(AriaRole.TEXTBOX, "新手机号").fill(owner.mobile());
            window.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("letter.png", "image/png", letter()));
            assertThat(window.text("已上传：letter.png")).isVisible();
            window.proveWork();
            window.role(AriaRole.BUTTON, "提交申请").click();
            window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(owner.code(hall, window));
            window.role(AriaRole.BUTTON, "验证").click();
            assertThat(window.role(AriaRole.HEADING, "申请已提交")).isVisible();

            approve(first, "已记录您的审核，等待另一位工作人员审核。");
            assertThat(first.role(AriaRole.BUTTON, "审核通过")).hasCount(0);
            approve(second, "审核完成，已通知原联系方式；72 小时内无异议即生效。");
            window.page()
                    .waitForCondition(
                            () -> hall.peers().mail("clerk@example.com").contains("lost-number/objection#"));
        }
    }

    /** A message that is being tried at this very moment cannot be taken out; the desk says so, and one presses again. */
    private static void takeOut(PortalWindow desk, String recipient) {
        Locator done = desk.text("的消息已移除，不会发送。");
        Locator late = desk.text("的消息已在处理，请稍后再看。");
        while (!done.isVisible()) {
            desk.role(AriaRole.BUTTON, "移除：" + recipient).click();
            desk.role(AriaRole.BUTTON, "移除").click();
            desk.complete();
            assertThat(done.or(late)).isVisible();
        }
    }

    private static void approve(PortalWindow desk, String said) {
        desk.open("staff/lost-numbers");
        desk.role(AriaRole.BUTTON, "clerk").click();
        desk.role(AriaRole.BUTTON, "查看函件").click();
        Locator picture = desk.page().getByAltText("申请人提交的加盖公章函件");
        assertThat(picture).isVisible();
        desk.page().waitForCondition(() -> (Integer) picture.evaluate("image => image.naturalWidth") == 2400);
        desk.role(AriaRole.BUTTON, "审核通过").click();
        assertThat(desk.text(said)).isVisible();
    }

    private PortalWindow desk(String login, String password, String page) {
        PortalWindow window = hall.window().logIn(login, password);
        window.open(page);
        return window;
    }

    /** Reads the link of the invitation that was mailed. */
    private String invitation(PortalWindow window, String address) {
        String[] link = {""};
        window.page().waitForCondition(() -> {
            Matcher matcher = INVITATION.matcher(hall.peers().mail(address));
            if (matcher.find()) {
                link[0] = matcher.group(1);
            }
            return !link[0].isEmpty();
        });
        return link[0];
    }

    /** A photograph larger than anybody needs. */
    private static byte[] letter() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
