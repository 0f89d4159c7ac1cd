package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new member of staff comes. */
@ExtendWith(Hall.Opened.class)
class InvitationIT {
    private static final Pattern LINK = Pattern.compile("http://\\S+/set-password#[A-Za-z0-9_-]{43}");

    @Test
    void newestInvitationAloneLeadsToAPasswordAndToTheLogin(Hall hall) {
        Applicant member = Applicant.fresh();
        try (PortalWindow admin = hall.window();
                PortalWindow window = hall.phone()) {
            admin.logInAsAdministrator().open("admin/staff");
            admin.role(AriaRole.BUTTON, "新增员工").click();
            admin.role(AriaRole.TEXTBOX, "登录名").fill(member.loginName());
            admin.role(AriaRole.TEXTBOX, "真实姓名").fill("周新来");
            admin.role(AriaRole.TEXTBOX, "手机号").fill(member.mobile());
            admin.role(AriaRole.TEXTBOX, "邮箱").fill(member.loginName() + "@example.com");
            admin.role(AriaRole.CHECKBOX, "客服").check();
            admin.role(AriaRole.BUTTON, "添加").click();
            assertThat(admin.text("周新来 已添加")).isVisible();
            String former = member.mailbox(hall).find(admin, LINK, 1);
            admin.role(AriaRole.BUTTON, "重新发送邀请").click();
            assertThat(admin.text("邀请邮件已发送，此前的链接失效。")).isVisible();
            String link = member.mailbox(hall).find(admin, LINK, 2);

            window.page().navigate(former);
            choose(window, member.password());
            assertThat(window.role(AriaRole.HEADING, "这个链接已失效")).isVisible();
            window.page().navigate("about:blank");
            window.page().navigate(link);
            choose(window, member.password());
            assertThat(window.role(AriaRole.HEADING, "密码已设置")).isVisible();
            assertThat(window.page().url()).doesNotContain("#");
            window.logIn(member.loginName(), member.password());
        }
    }

    private static void choose(PortalWindow window, String password) {
        window.role(AriaRole.TEXTBOX, "设置密码").fill(password);
        window.role(AriaRole.TEXTBOX, "确认密码").fill(password);
        window.role(AriaRole.BUTTON, "完成").click();
    }
}
