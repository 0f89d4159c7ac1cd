package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A bank transfer as a payer sees it, and the two officers who match it.
 *
 * @param payer whose page shows where to transfer to
 */
record TransferPages(Hall hall, PortalWindow payer) {
    private static final String DESK = "staff/finance/transfers";

    /** Transfers what the panel asks for and has it matched; the page says how far it is. */
    void follow() {
        Locator rule = payer.text(Pattern.compile("只填写上面的汇款附言"));
        assertThat(rule).isVisible();
        Soundness.everywhere(payer, "payment-transfer");
        payer.role(AriaRole.BUTTON, "复制汇款附言").click();
        assertThat(payer.text(Pattern.compile("已复制|已选中"))).isVisible();
        String code =
                payer.page().locator("dt:text-is('汇款附言') + dd span").first().textContent();
        String amount = payer.page().locator(".payment-amount").textContent().replaceAll("[^0-9.]", "");
        long fen = new BigDecimal(amount).movePointRight(2).longValueExact();
        hall.peers().transfer(WizardPages.ORGANISATION, fen, "证书费 " + code.toLowerCase(Locale.ROOT));
        assertThat(payer.text(Pattern.compile("财务核对中"))).isVisible();
        decide();
        agree();
    }

    private void decide() {
        try (PortalWindow officer = hall.window()) {
            officer.logIn("finance", "demo-Finance-1").open(DESK);
            officer.role(AriaRole.BUTTON, WizardPages.ORGANISATION).first().click();
            assertThat(officer.text(Pattern.compile("金额相符。"))).isVisible();
            Soundness.everywhere(officer, "transfer-match");
            officer.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("匹配订单"))
                    .click();
            assertThat(officer.text("已提交，等待另一位人员复核。")).isVisible();
            assertThat(officer.role(AriaRole.BUTTON, "复核通过")).hasCount(0);
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private void agree() {
        try (PortalWindow second = hall.window()) {
            second.logIn("supervisor", "demo-Supervisor-1").open(DESK + "?list=confirm");
            second.role(AriaRole.BUTTON, WizardPages.ORGANISATION).first().click();
            Soundness.of(second, "transfer-confirm");
            second.role(AriaRole.BUTTON, "复核通过").click();
            assertThat(second.text("复核通过。")).isVisible();
            assertThat(second.complaints()).isEmpty();
        }
    }
}
