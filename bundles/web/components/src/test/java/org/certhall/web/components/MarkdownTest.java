package org.certhall.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void listsAndEmphasisBecomeHtml() {
        assertThat(html("1. 注册\n2. **登录**", 3)).contains("<ol>", "<li>注册</li>", "<strong>登录</strong>");
    }

    @Test
    void tablesBecomeTables() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |", 3)).contains("<table>", "<th>a</th>", "<td>2</td>");
    }

    @Test
    void rawHtmlIsShownAsText() {
        assertThat(html("<script>alert(1)</script> <b onclick=x>b</b>", 3))
                .doesNotContain("<script", "<b ")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:x"
            })
    void linksThatRunSomethingLoseTheirTarget(String target) {
        assertThat(html("[x](" + target + ") ![y](" + target + ")", 3))
                .doesNotContainIgnoringCase("script:", "text/html");
    }

    @Test
    void ordinaryLinksStay() {
        assertThat(html("[x](https://example.org/a)", 3))
                .contains("href=\"https://example.org/a\"", "rel=\"noopener noreferrer\"");
    }

    @Test
    void headingsStartAtTheGivenLevelAndNeverPassSix() {
        assertThat(html("## a\n\n### b\n\n###### c", 4)).contains("<h4>a</h4>", "<h5>b</h5>", "<h6>c</h6>");
    }

    private static String html(String markdown, int topHeading) {
        return Markdown.html(Markdown.parse(markdown, topHeading), Map.of());
    }
}
