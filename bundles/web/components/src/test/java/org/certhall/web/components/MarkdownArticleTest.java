package org.certhall.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import org.certhall.web.components.MarkdownArticle.Section;
import org.junit.jupiter.api.Test;

class MarkdownArticleTest {
    @Test
    void contentsLeadToTheHighestHeadings() {
        MarkdownArticle article = MarkdownArticle.of("## 忘记 **密码**\n\n### 手机\n\n## 其他", 2, target -> true);

        assertThat(article.contents())
                .containsExactly(new Section("section-1", "忘记 密码"), new Section("section-2", "其他"));
        assertThat(html(article)).contains("<h2 id=\"section-1\">", "<h2 id=\"section-2\">其他</h2>", "<h3>手机</h3>");
    }

    @Test
    void linkThatLeadsNowhereIsShownAsItsWords() {
        MarkdownArticle article =
                MarkdownArticle.of("见[**登录**页](/help/login)和[申请](/apply)。", 2, target -> target.equals("/apply"));

        assertThat(html(article))
                .contains("见<strong>登录</strong>页和", "<a rel=\"noopener noreferrer\" href=\"/apply\">申请</a>")
                .doesNotContain("/help/login");
    }

    @Test
    void rawHtmlIsShownAsText() {
        assertThat(html(MarkdownArticle.of("<img src=x onerror=alert(1)>", 2, target -> true)))
                .doesNotContain("<img");
    }

    private static String html(MarkdownArticle article) {
        return article.component().getElement().getProperty("innerHTML");
    }
}
