package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What strangers reach of paying, and what finance sees of it. */
@ExtendWith(Hall.Opened.class)
class PaymentIT {
    private final HttpClient sender = HttpClient.newHttpClient();

    @Test
    void noticesAreTakenBesideThePagesAndForgeriesRefused(Hall hall) throws Exception {
        HttpResponse<String> forged = post(hall, "notify/payment/wechat");
        assertThat(forged.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(forged.body()).contains("FAIL");
        assertThat(forged.headers().allValues("set-cookie")).isEmpty();

        assertThat(post(hall, "notify/payment/nobody").statusCode()).isEqualTo(404);
        assertThat(post(hall, "notify/nothing/wechat").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkThatNobodyMadeLeadsNowhere(Hall hall) {
        try (PortalWindow phone = hall.phone()) {
            phone.open("pay/" + "x".repeat(32));

            assertThat(phone.text("付款链接已失效")).isVisible();
            Soundness.of(phone.complete(), "pay-link-ended-phone");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void whatABillHasAloneBecomesATaskThatFinanceSettles(Hall hall) {
        hall.peers().bill("wechat", "extra");
        try (PortalWindow desk = hall.window().logIn("finance", "demo-Finance-1")) {
            FinancePages pages = new FinancePages(desk);
            pages.fetchYesterday("微信支付");
            pages.settle("渠道有收款，大厅没有", "已在商户平台原路退回");
            assertThat(desk.complaints()).isEmpty();
        } finally {
            hall.peers().bill("wechat", "none");
        }
    }

    private HttpResponse<String> post(Hall hall, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hall.portal().page(path))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return sender.send(request, BodyHandlers.ofString());
    }
}
