package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds around every page: home, language, headers, push, addresses that lead nowhere. */
@ExtendWith(Hall.Opened.class)
class PortalIT {
    @Test
    void homePageOffersTheFourBusinessesAndTheSearch(Hall hall) {
        try (PortalWindow window = hall.window()) {
            window.open("");

            for (String business : new String[] {"新办", "更新", "补办", "查询"}) {
                assertThat(window.page()
                                .getByText(business, new Page.GetByTextOptions().setExact(true))
                                .first())
                        .isVisible();
            }
            assertThat(window.role(AriaRole.HEADING, "项目查询")).isVisible();
        }
    }

    @Test
    void languageChangesInPlaceAndIsRemembered(Hall hall) {
        try (PortalWindow window = hall.window()) {
            window.open("apply");
            window.role(AriaRole.BUTTON, "English").click();
            assertThat(window.role(AriaRole.HEADING, "Apply for a certificate")).isVisible();
            assertThat(window.page().locator("html")).hasAttribute("lang", "en");

            window.open("");
            assertThat(window.page().locator("html")).hasAttribute("lang", "en");
            window.role(AriaRole.BUTTON, "中文").click();
            assertThat(window.page().locator("html")).hasAttribute("lang", "zh-CN");
        }
    }

    @Test
    void addressThatLeadsNowhereIsAnswered404AndSaysSo(Hall hall) {
        try (PortalWindow window = hall.window()) {
            Response answer = window.open("no/such/page");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(window.role(AriaRole.HEADING, "没有找到这个页面")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "apply", "admin/plugins", "nowhere"})
    void everyPageCarriesTheHeadersThatProtectIt(String path, Hall hall) {
        try (PortalWindow window = hall.window()) {
            Map<String, String> headers = window.open(path).allHeaders();

            assertThat(headers)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cache-control", "no-store")
                    .doesNotContainKeys("server", "x-powered-by");
            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .containsPattern("script-src 'self' 'nonce-[^']+'")
                    .doesNotContainPattern("script-src[^;]*unsafe-inline");
        }
    }

    /** Some payment channels send browsers back by posting a form. */
    @ParameterizedTest
    @CsvSource({"help?topic=1, 303, /help?topic=1", "nowhere, 405,"})
    void aPageToWhichSomethingIsPostedIsFetchedInstead(String path, int status, @Nullable String location, Hall hall)
            throws IOException, InterruptedException {
        URI address = URI.create(hall.portal().page("").toString().replaceFirst("/$", "") + "/" + path);
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("respCode=00"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location").orElse(null)).isEqualTo(location);
    }

    @Test
    void httpsPromisesToStay(Hall hall) {
        try (PortalWindow window = hall.window()) {
            Response answer = window.page()
                    .navigate("https://127.0.0.1:" + hall.portal().ports().https() + "/");

            assertThat(answer.allHeaders().get("strict-transport-security")).startsWith("max-age=31536000");
        }
    }

    @Test
    void changesArriveByLongPollingWhereWebSocketsDoNotGetThrough(Hall hall) {
        ProjectFile file = ProjectFile.of("polled", "长轮询测试项目");
        try (PortalWindow window = hall.window()) {
            window.page().addInitScript("delete window.WebSocket");
            window.open("apply");
            assertThat((Boolean) window.page().evaluate("'WebSocket' in window"))
                    .isFalse();

            hall.portal().drop(file.file(), file.json());

            assertThat(window.role(AriaRole.RADIO, file.name())).isVisible();
        } finally {
            hall.portal().takeAway(file.file());
        }
    }

    @Test
    void plugInsPageListsEveryPlugInWithItsState(Hall hall) {
        try (PortalWindow window = hall.window()) {
            window.logInAsAdministrator().open("admin/plugins");

            for (String[] plugIn : new String[][] {
                {"project", "zqyl"},
                {"project", "enterprise"},
                {"project", "individual"},
                {"certificate-type", "enterprise-standard"},
                {"key-type", "cfca"},
                {"view", "apply"},
                {"document-store", "database"},
            }) {
                window.page().getByLabel("按名称、编号、捆绑包或原因查找").fill(plugIn[1]);
                assertThat(window.page().locator("[data-kind=%s][data-testid=%s]".formatted((Object[]) plugIn)))
                        .containsText("正常");
            }
        }
    }
}
