package org.certhall.core.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTextTest {

    @Test
    void readsHeadAndBody() throws BrokenTopicException {
        TopicText text = TopicText.parse("help/zh/login.md", """
                ---
                title: 怎样登录
                group: 账号
                order: 20
                keywords: 登陆、密码, sign in，验证码
                ---

                正文：第一行。

                ---
                第二行
                """);

        assertThat(text.title()).isEqualTo("怎样登录");
        assertThat(text.head()).containsEntry("group", "账号").containsEntry("order", "20");
        assertThat(text.keywords()).containsExactly("登陆", "密码", "sign in", "验证码");
        assertThat(text.body()).isEqualTo("正文：第一行。\n\n---\n第二行");
    }

    @ParameterizedTest
    @CsvSource({
        "'正文', 1, 须以 ---",
        "'---|title: a|正文', 3, 须写成",
        "'---|title: a|group: b', 1, 没有用另一行",
        "'---|title: a|colour: red|---|正文', 3, 没有这一项：colour",
        "'---|title: a|title: b|---|正文', 3, title 写了两次",
        "'---|title: a|order: first|---|正文', 3, order 须为整数",
        "'---|title:|---|正文', 2, 须写成",
        "'---|group: b|---|正文', 1, 缺少 title",
        "'---|title: a|---|  ', 3, 没有正文"
    })
    void saysWhichLineIsWrong(String written, int line, String reason) {
        assertThatThrownBy(() -> TopicText.parse("help/zh/a.md", written.replace('|', '\n')))
                .isInstanceOf(BrokenTopicException.class)
                .hasMessageStartingWith("help/zh/a.md，第 " + line + " 行：")
                .hasMessageContaining(reason);
    }
}
