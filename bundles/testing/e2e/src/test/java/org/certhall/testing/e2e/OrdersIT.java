package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 我的订单: the list, one order with its timeline, and what can be done with it (S114 to S117). */
@ExtendWith(Hall.Opened.class)
class OrdersIT {
    private static final String ZQYL = "中企云链证书申请项目";

    @Test
    void aDraftIsListedAtOnceGoneOnWithAndCancelled(Hall hall) throws IOException {
        Applicant applicant = Applicant.fresh();
        try (PortalWindow desk = hall.window();
                PortalWindow phone = hall.phone()) {
            // given
            applicant.register(hall, desk);
            phone.logIn(applicant.loginName(), applicant.password());
            phone.open("orders");
            assertThat(phone.text("还没有订单")).isVisible();
            Soundness.of(phone.complete(), "orders-none-phone");

            // when a draft is begun on another device
            new WizardPages(desk).begin(ZQYL);
            String number = desk.page().url().replaceFirst(".*/apply/(\\d{14}).*", "$1");

            // then the list has it by itself
            Locator row = phone.page().getByTestId(number);
            assertThat(row).containsText("草稿");
            assertThat(row).containsText("等待您办理");
            Soundness.of(phone.complete(), "orders-phone");
            row.getByText("继续填写").click();
            phone.page().waitForURL("**/apply/" + number);

            // and it is found, and shown with what happened
            desk.open("orders?q=" + number.substring(6));
            assertThat(desk.page().getByTestId(number)).isVisible();
            Soundness.of(desk.complete(), "orders-desk");
            desk.page().getByTestId(number).getByText("取消订单").click();
            desk.role(AriaRole.BUTTON, "不取消").click();
            assertThat(csv(desk)).contains(number.substring(0, 6)).contains("草稿");
            desk.role(AriaRole.BUTTON, "已关闭").click();
            assertThat(desk.text("没有符合条件的订单")).isVisible();
            desk.page().waitForURL(address -> address.contains("group=closed"));
            desk.open("orders/" + number);
            assertThat(desk.page().getByTestId("DRAFT")).containsText("创建订单");
            assertThat(desk.text("如不继续办理")).isVisible();
            Soundness.of(desk.complete(), "order-desk");

            // when it is cancelled while the phone looks on
            phone.open("orders/" + number);
            Soundness.of(phone.complete(), "order-phone");
            desk.role(AriaRole.BUTTON, "取消订单").click();
            desk.role(AriaRole.BUTTON, "确定取消").click();

            // then both say so, and nothing can be done any more
            assertThat(desk.page().getByTestId("CANCELLED")).isVisible();
            assertThat(phone.page().getByTestId("CANCELLED")).isVisible();
            assertThat(phone.role(AriaRole.BUTTON, "取消订单")).isHidden();
            assertThat(phone.text("继续填写")).isHidden();

            // and nobody is asked to pay for it
            desk.open("orders/" + number + "/payment");
            assertThat(desk.text("这个订单现在不需要支付")).isVisible();
            Soundness.of(desk.complete(), "payment-closed-desk");
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();

            // and nobody else has ever seen it
            strangerSeesNothing(hall, number);
        }
    }

    @Test
    void aTableBecomesDraftsAndComesBackWithItsMistakes(Hall hall) throws IOException {
        try (PortalWindow window = hall.window()) {
            // given the table of the project, filled in by another program
            Applicant.fresh().register(hall, window);
            window.open("apply");
            window.role(AriaRole.RADIO, ZQYL).check();
            window.text("批量申请（上传表格）").click();
            window.page().waitForURL("**/batch?*");
            window.complete();
            Table table = Table.of(download(window, "下载表格（XLSX）"));
            table.append("示例甲公司", "91110000MA00000077");
            table.append("示例乙公司", "91110000MA00000078");

            // when it is uploaded
            upload(window, table);

            // then the right row is a draft, and the wrong one comes back with what is wrong
            assertThat(window.text("生成草稿 1，已有订单 0，有误 1")).isVisible();
            Table result = Table.of(download(window, "下载结果（XLSX）"));
            assertThat(result.cell(2, "certhall:zqyl")).matches("\\d{14}");
            assertThat(result.cell(3, "remarks")).contains("机构证件号码", "第 18 位校验码");

            // and the mended table doubles nothing
            result.put(3, "organisation.number", "91110000MA00000077");
            upload(window, result);
            assertThat(window.text("生成草稿 1，已有订单 1，有误 0")).isVisible();
            Soundness.everywhere(window, "batch");
            window.open("orders");
            assertThat(window.page().locator(".order-row")).hasCount(2);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void upload(PortalWindow window, Table table) throws IOException {
        window.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("table.xlsx", "application/octet-stream", table.file()));
    }

    private static byte[] download(PortalWindow window, String link) throws IOException {
        Download download =
                window.page().waitForDownload(() -> window.text(link).first().click());
        return Files.readAllBytes(download.path());
    }

    private static void strangerSeesNothing(Hall hall, String number) {
        try (PortalWindow stranger = hall.window()) {
            Applicant.fresh().register(hall, stranger);
            stranger.open("orders/" + number);
            assertThat(stranger.text("没有找到这个订单")).isVisible();
        }
    }

    private static String csv(PortalWindow window) throws IOException {
        Download download =
                window.page().waitForDownload(() -> window.text("导出表格（CSV）").click());
        return Files.readString(download.path());
    }
}
