package org.certhall.plugins.payments.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormPageTest {
    @Test
    void postsTheFieldsAndNothingThatTheyCouldSmuggleIn() {
        Map<String, String> panel = FormPage.panel(
                URI.create("https://pay.example/gateway?a=1&b=2"), Map.of("subject", "\"><script>alert(1)</script>"));

        String page = FormPage.html("去付款", panel, Locale.CHINESE);

        assertThat(page)
                .contains("action=\"https://pay.example/gateway?a=1&amp;b=2\"")
                .contains("name=\"subject\" value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .containsOnlyOnce("<script>");
    }

    @Test
    void mayPostToItsOwnSiteAlone() {
        assertThat(FormPage.policy(URI.create("https://pay.example:8443/gateway?a=1")))
                .contains("default-src 'none'")
                .contains("form-action https://pay.example:8443;")
                .doesNotContain("unsafe");
    }
}
