package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A number that is lost, or is said to be. The end of the 72 hours is the affair of tests with a clock of their own. */
@ExtendWith(Hall.Opened.class)
class LostNumberIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/lost-number/objection#[A-Za-z0-9_-]{43}");

    @Test
    void twoOfficersApproveTheOwnerIsToldEverywhereAndStopsIt(Hall hall) throws IOException {
        Applicant owner = Applicant.fresh();
        Applicant claimant = Applicant.fresh();
        try (PortalWindow own = hall.phone();
                PortalWindow stranger = hall.phone();
                PortalWindow first = hall.window();
                PortalWindow second = hall.window()) {
            owner.register(hall, own);
            ask(hall, stranger, owner, claimant.mobile());
            approve(first.logIn("reviewer", "demo-Reviewer-1"), owner);
            assertThat(first.text("已记录您的审核，等待另一位工作人员审核。")).isVisible();
            own.open("apply");
            assertThat(own.text("申请更换您账号的手机号")).isHidden();
            approve(second.logIn("reviewer2", "demo-Reviewer2-1"), owner);
            assertThat(second.text("审核完成，已通知原联系方式；72 小时内无异议即生效。")).isVisible();

            owner.phone(hall).await(own, "有人申请更换您账号的手机号");
            String link = owner.mailbox(hall).find(own, LINK, 1);
            own.open("apply");
            assertThat(own.text("有人以手机号丢失为由，申请更换您账号的手机号")).isVisible();
            own.role(AriaRole.LINK, "不是我申请的，停止更换").click();
            assertThat(own.role(AriaRole.BUTTON, "不是本人申请，停止更换")).isVisible();

            stranger.page().navigate(link);
            assertThat(stranger.role(AriaRole.HEADING, "撤销更换手机号")).isVisible();
            Soundness.everywhere(stranger, "lost-number-objection");
            stranger.role(AriaRole.BUTTON, "不是本人申请，停止更换").click();
            assertThat(stranger.role(AriaRole.HEADING, "已停止更换")).isVisible();
            claimant.phone(hall).await(stranger, "您更换手机号的申请已被账号所有人撤销");
            own.open("apply");
            assertThat(own.text("申请更换您账号的手机号")).isHidden();
        }
    }

    private static void ask(Hall hall, PortalWindow window, Applicant owner, String mobile) throws IOException {
        window.open("lost-number");
        window.role(AriaRole.TEXTBOX, "登录名或邮箱").fill(owner.loginName());
        window.role(AriaRole.TEXTBOX, "新手机号").fill(mobile);
        window.page().locator("input[type=file]").setInputFiles(new FilePayload("letter.png", "image/png", letter()));
        assertThat(window.text("已上传：letter.png")).isVisible();
        window.proveWork();
        window.role(AriaRole.BUTTON, "提交申请").click();
        window.role(AriaRole.TEXTBOX, "请输入手机验证码").fill(Inbox.phone(hall, mobile).code(window));
        window.role(AriaRole.BUTTON, "验证").click();
        assertThat(window.role(AriaRole.HEADING, "申请已提交")).isVisible();
    }

    private static void approve(PortalWindow officer, Applicant owner) {
        officer.open("staff/lost-numbers");
        officer.role(AriaRole.BUTTON, owner.loginName()).click();
        officer.role(AriaRole.BUTTON, "查看函件").click();
        assertThat(officer.role(AriaRole.IMG, "申请人提交的加盖公章函件")).isVisible();
        officer.role(AriaRole.BUTTON, "审核通过").click();
    }

    private static byte[] letter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
