package org.certhall.web.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticPathsTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "/a/b/logo.svg", "/x.js"})
    void aPathWithAnEndingIsAFile(String path) {
        assertThat(StaticPaths.isFile(path, BROWSER)).isTrue();
    }

    @Test
    void whatABrowserOpensIsAPage() {
        assertThat(StaticPaths.isFile("/apply/42", BROWSER)).isFalse();
    }

    @Test
    void whatAsksForNoPageGetsNone() {
        assertThat(StaticPaths.isFile("/apply/42", "image/*")).isTrue();
        assertThat(StaticPaths.isFile("/apply/42", null)).isTrue();
    }

    @Test
    void theBuiltFrontEndIsFilesOnlyAndFlowsOwnPathsAreNot() {
        assertThat(StaticPaths.isFilesOnly("/VAADIN/build/x")).isTrue();
        assertThat(StaticPaths.isFlow("/VAADIN/build/x")).isFalse();
        assertThat(StaticPaths.isFlow("/VAADIN/dynamic/resource/0/x/y.png")).isTrue();
        assertThat(StaticPaths.isFlow("/VAADIN/push")).isTrue();
    }
}
