package org.certhall.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.certhall.web.components.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    private static final Words ZH = AccountTexts.in(Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({
        "field.mobile, 手机号",
        "field.mobile.placeholder, 请输入手机号",
        "register.title, 账号注册",
        "register.create, 创建用户",
        "register.create.button, 创建",
        "register.known, 已有账号?",
        "register.known.link, 点此登录",
        "register.verify, 手机验证",
        "register.verify.code, 请输入手机验证码",
        "register.verify.send, 发送手机验证码",
        "register.verify.button, 验证",
        "register.profile, 填写用户信息",
        "field.login-name, 登录名",
        "field.name, 真实姓名",
        "field.email, 邮箱",
        "field.new-password, 设置密码",
        "field.password-again, 确认密码",
        "register.profile.button, 完成",
        "login.tab.password, 账号登录",
        "login.tab.code, 手机验证登录",
        "field.identifier, 用户名/手机号/邮箱",
        "field.password, 密码",
        "login.button, 登录",
        "forgot.link, 忘记密码",
        "forgot.done, 密码修改成功",
        "hall.slogan, 权威认证 安全可靠"
    })
    void theGuidesLabelsAreUsedLetterByLetter(String key, String label) {
        assertThat(ZH.get(key)).isEqualTo(label);
    }
}
