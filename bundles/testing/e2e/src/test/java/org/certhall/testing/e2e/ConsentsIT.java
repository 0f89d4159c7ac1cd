package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator publishes a new edition of an agreement. */
@ExtendWith(Hall.Opened.class)
class ConsentsIT {
    private static final Path SHIPPED = Path.of("bundles/plugins/legal-texts/src/main/resources/certhall");
    private static final String AGREEMENT = "agreement.legal-text.json";
    private static final String PRIVACY = "privacy.legal-text.json";
    private static final String BUNDLE = "org.certhall.plugins.legaltexts";

    /** All other tests know the editions that come with the portal. */
    @AfterAll
    static void putTheFormerEditionBack(Hall hall) {
        hall.portal().takeAway(AGREEMENT);
        hall.portal().takeAway(PRIVACY);
        hall.portal().console("bundle:start " + BUNDLE);
        try (PortalWindow window = hall.window()) {
            window.open("legal/cps");
            window.role(AriaRole.HEADING, "电子认证业务规则（CPS）").waitFor();
            shows(window, "1.0.0");
        }
    }

    @Test
    void newEditionIsAskedForAtTheNextLoginAndOnce(Hall hall) throws IOException {
        Applicant owner = Applicant.fresh();
        try (PortalWindow window = hall.phone()) {
            owner.register(hall, window);
            logOut(window);
            publish(hall, AGREEMENT, "1.1.0");
            publish(hall, PRIVACY, "1.1.0");
            hall.portal().console("bundle:stop " + BUNDLE);
            shows(window, "1.1.0");

            window.tryPassword(owner.loginName(), owner.password());
            assertThat(window.role(AriaRole.HEADING, "协议已更新")).isVisible();
            assertThat(window.role(AriaRole.LINK, "《数字证书服务协议》").first()).hasAttribute("href", "/legal/agreement");
            window.open("account");
            assertThat(window.role(AriaRole.HEADING, "协议已更新")).isVisible();
            window.role(AriaRole.BUTTON, "同意并继续").click();
            assertThat(window.text("请先阅读并勾选同意协议")).isVisible();
            window.page().getByRole(AriaRole.CHECKBOX).check();
            Soundness.everywhere(window, "consents");
            window.role(AriaRole.BUTTON, "同意并继续").click();
            assertThat(window.role(AriaRole.HEADING, "我的账号")).isVisible();

            logOut(window);
            window.logIn(owner.loginName(), owner.password());
            window.page().waitForURL("**/apply");
        }
    }

    private static void shows(PortalWindow window, String version) {
        for (String text : new String[] {"legal/agreement", "legal/privacy"}) {
            window.open(text);
            assertThat(window.text(version)).isVisible();
        }
    }

    private static void logOut(PortalWindow window) {
        window.role(AriaRole.BUTTON, "退出").click();
        window.role(AriaRole.HEADING, "项目查询").waitFor();
    }

    private static void publish(Hall hall, String file, String version) throws IOException {
        String text = Files.readString(Hall.root().resolve(SHIPPED).resolve(file), StandardCharsets.UTF_8);
        hall.portal().drop(file, text.replace("\"version\": \"1.0.0\"", "\"version\": \"" + version + "\""));
    }
}
