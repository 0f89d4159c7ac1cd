package org.certhall.core.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.certhall.api.help.HelpTopic;
import org.certhall.api.help.HelpTopic.Group;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicShelfTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final HelpTopic LOGIN = new HelpTopic(
            "login",
            new LocalisedText("怎样登录", "How to log in"),
            new LocalisedText("账号", "Accounts"),
            10,
            List.of("登陆", "sign in"),
            new LocalisedText(
                    "## 忘记密码\n\n请点**忘记密码**，见[手机号](/help/number)。\n\n- 登录名、手机号或`邮箱`都可以",
                    "## Forgotten password\n\nChoose it on the *login* page."));
    private static final HelpTopic NUMBER = topic("number", "账号", 20, "手机号遗失", "换号之后怎么办，请看登录页。");
    private static final HelpTopic APPLY = topic("apply", "申请", 5, "怎样申请", "选择项目。");
    private final TopicShelf shelf = new TopicShelf(List.of(NUMBER, LOGIN, APPLY));

    @Test
    void ordersTopicsAndPutsGroupsInTheOrderOfTheirFirstTopic() {
        assertThat(shelf.groups()).extracting(group -> group.title().zh()).containsExactly("申请", "账号");
        assertThat(shelf.groups()).flatExtracting(Group::topics).containsExactly(APPLY, LOGIN, NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"登录", "怎样登录", "zydl", "denglu", "登陆", "Sign In", "忘记密码", "wjmm", "how to log in"})
    void findsByTitleKeywordAndHeadingInCharactersPinyinAndInitials(String typed) {
        assertThat(shelf.search(typed, ZH, 10)).first().isEqualTo(new HelpTopic.Hit(LOGIN, ""));
    }

    @Test
    void findsTextAfterTitlesWithTheLineThatFits() {
        assertThat(shelf.search("登录", ZH, 10))
                .containsExactly(new HelpTopic.Hit(LOGIN, ""), new HelpTopic.Hit(NUMBER, "换号之后怎么办，请看登录页。"));
        assertThat(shelf.search("邮箱", ZH, 10)).containsExactly(new HelpTopic.Hit(LOGIN, "登录名、手机号或邮箱都可以"));
    }

    @Test
    void readsTheTextInTheVisitorsLanguage() {
        assertThat(shelf.search("Choose", Locale.ENGLISH, 10))
                .containsExactly(new HelpTopic.Hit(LOGIN, "Choose it on the login page."));
        assertThat(shelf.search("Choose", ZH, 10)).isEmpty();
    }

    @Test
    void wantsEveryWord() {
        assertThat(shelf.search("换号 登录页", ZH, 10))
                .extracting(hit -> hit.topic().id())
                .containsExactly("number");
        assertThat(shelf.search("换号 项目", ZH, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "？！", "xyzzy"})
    void findsNothingForNothing(String typed) {
        assertThat(shelf.search(typed, ZH, 10)).isEmpty();
    }

    @Test
    void givesNoMoreThanAskedFor() {
        assertThat(shelf.search("登录", ZH, 1)).hasSize(1);
    }

    @Test
    void seesWhichTopicsATextLinksTo() {
        assertThat(MarkdownLines.links(LOGIN.body().zh() + "[x](/help/apply#section-2) [y](/apply)"))
                .containsExactly("apply", "number");
    }

    private static HelpTopic topic(String id, String group, int order, String title, String body) {
        return new HelpTopic(
                id, LocalisedText.same(title), LocalisedText.same(group), order, List.of(), LocalisedText.same(body));
    }
}
