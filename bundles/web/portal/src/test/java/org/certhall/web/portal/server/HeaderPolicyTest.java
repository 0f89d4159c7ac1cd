package org.certhall.web.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "/, no-store",
        "/apply, no-store",
        "/VAADIN/dynamic/resource/1/x, no-store",
        "/VAADIN/push, no-store",
        "/VAADIN/static/push/vaadinPush-min.js, no-cache",
        "/portal/portal.js, no-cache",
        "/VAADIN/build/index-abc.js, 'public, max-age=31536000, immutable'",
        "/theme/0a1b/default/theme.css, 'public, max-age=31536000, immutable'"
    })
    void onlyFilesNamedByTheirContentAreKept(String path, String cacheControl) {
        assertThat(headers(path, false)).containsEntry("Cache-Control", cacheControl);
    }

    @Test
    void nobodyMayFrameThePortal() {
        assertThat(headers("/", false))
                .containsEntry("X-Frame-Options", "DENY")
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("frame-ancestors 'none'")
                                .contains("object-src 'none'")
                                .contains("base-uri 'self'"));
    }

    @Test
    void scriptsOfThePageNeedItsNonce() {
        String policy = headers("/", false).getOrDefault("Content-Security-Policy", "");
        assertThat(policy).contains("script-src 'self' 'nonce-abc'");
        assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
                .doesNotContain("unsafe-inline");
    }

    @Test
    void transportSecurityIsPromisedOverHttpsAlone() {
        assertThat(headers("/", true)).containsKey("Strict-Transport-Security");
        assertThat(headers("/", false)).doesNotContainKey("Strict-Transport-Security");
    }

    private static Map<String, String> headers(String path, boolean https) {
        return HeaderPolicy.headers(path, https, "abc");
    }
}
