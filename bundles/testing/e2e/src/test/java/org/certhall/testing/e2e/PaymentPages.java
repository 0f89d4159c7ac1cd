package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 选择支付方式 as the applicant works with it, and whoever pays in his organisation. */
record PaymentPages(PortalWindow window) {
    private static final Pattern PAID = Pattern.compile("已支付");

    /**
     * Follows chapter 3.4.3 with Alipay, whose own page opens beside.
     *
     * @param withoutAlipay does something while the channel's plug-in is stopped
     */
    void byAlipay(String name, Consumer<Runnable> withoutAlipay) {
        choose("支付宝");
        assertThat(window.role(AriaRole.LINK, "前往支付宝付款")).isVisible();
        Soundness.of(window.complete(), "payment-alipay-" + name);
        withoutAlipay.accept(() -> {
            assertThat(window.text("支付宝暂时不可用。恢复后会自动继续")).isVisible();
            assertThat(window.role(AriaRole.RADIO, "支付宝")).isHidden();
        });
        payAtCashDesk(window, "前往支付宝付款");
        isPaid(name);
    }

    /**
     * Hands the link to an accountant, who needs no account. He looks at one way to pay and takes another one, a bank transfer,
     * which two officers match; both pages say when it is paid.
     */
    void byLink(Hall hall, PortalWindow accountant, String name) {
        window.role(AriaRole.BUTTON, "生成付款链接").click();
        String link = window.role(AriaRole.TEXTBOX, "付款链接").inputValue();
        accountant.open(link.substring(link.indexOf("pay/")));
        PaymentPages theirs = new PaymentPages(accountant);
        theirs.choose("银联");
        assertThat(accountant.role(AriaRole.LINK, "前往银联付款")).isVisible();
        Soundness.of(accountant.complete(), "payment-link-" + name);
        theirs.choose("对公转账");
        new TransferPages(hall, accountant).follow();
        assertThat(accountant.role(AriaRole.HEADING, "已支付")).isVisible();
        assertThat(accountant.complaints()).isEmpty();
        isPaid(name);
    }

    private void choose(String channel) {
        assertThat(window.role(AriaRole.HEADING, "选择支付方式")).isVisible();
        window.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(channel))
                .check();
    }

    private static void payAtCashDesk(PortalWindow payer, String way) {
        Page desk =
                payer.page().waitForPopup(() -> payer.role(AriaRole.LINK, way).click());
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("支付"))
                .click();
        desk.waitForLoadState();
        desk.close();
    }

    private void isPaid(String name) {
        assertThat(window.role(AriaRole.HEADING, "已支付")).isVisible();
        Soundness.of(window.complete(), "payment-paid-" + name);
        Download receipt =
                window.page().waitForDownload(() -> window.text("下载收据（PDF）").click());
        assertThat(DownloadedLetter.words(receipt)).contains("收据", WizardPages.ORGANISATION);
        window.page().getByText("返回订单").first().click();
        assertThat(window.page().getByTestId("PAID")).containsText(PAID);
    }
}
