package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody tries the passwords of an account that is not his. */
@ExtendWith(Hall.Opened.class)
class ThrottleIT {
    private static final int FREE = 5;

    @Test
    void strangerWaitsAfterFiveFailuresAndTheOwnerStillGetsIn(Hall hall) {
        Applicant owner = Applicant.fresh();
        try (PortalWindow own = hall.window();
                PortalWindow stranger = hall.phone()) {
            owner.register(hall, own);
            own.role(AriaRole.BUTTON, "退出").click();
            own.role(AriaRole.HEADING, "项目查询").waitFor();

            for (int failures = 0; failures < FREE; failures++) {
                stranger.tryPassword(owner.loginName(), "wrong-password-" + failures);
                assertThat(stranger.text("用户名或密码不正确，请检查后重试")).isVisible();
            }
            stranger.tryPassword(owner.loginName(), owner.password());

            assertThat(stranger.text(Pattern.compile("登录失败次数过多，请在 \\d+ (秒|分钟)后再试，或通过“忘记密码”重设")))
                    .isVisible();
            assertThat(stranger.role(AriaRole.TEXTBOX, "用户名/手机号/邮箱")).hasValue(owner.loginName());
            own.logIn(owner.loginName(), owner.password());
        }
    }
}
