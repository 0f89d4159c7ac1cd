package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 打款验证 as somebody works with it who has the guide beside him, and his bank's statement.
 *
 * @param statement gives what arrived in an account, as JSON
 * @param withoutBank does something while the bank's plug-in is stopped
 */
record DepositPages(PortalWindow window, Function<String, String> statement, Consumer<Runnable> withoutBank) {
    private static final Pattern FEN = Pattern.compile("\"fen\":\\s*(\\d+)");

    /** Follows chapter 3.4.2, with an account that the bank refuses and an amount that is wrong on the way. */
    void follow(String name) {
        assertThat(window.role(AriaRole.HEADING, "打款验证")).isVisible();
        assertThat(field("账户名称")).hasValue(WizardPages.ORGANISATION);
        Soundness.of(window.complete(), "deposit-account-" + name);
        ask("gongshang", "中国工商银行", "1020 0000 0001 0002");
        assertThat(window.text("该账户已销户").first()).isVisible();
        assertThat(window.text("还可验证 3 次")).isVisible();
        Soundness.of(window.complete(), "deposit-refused-" + name);
        ask("102", "中国工商银行", "1020000000010001");
        assertThat(amount()).isVisible();
        assertThat(window.text("还可获取打款 1 次")).isVisible();
        long arrived = arrived("1020000000010001");
        Soundness.of(window.complete(), "deposit-amount-" + name);
        withoutBank.accept(() -> {
            tell(arrived % 100 + 1);
            assertThat(window.text("金额不符").first()).isVisible();
        });
        assertThat(window.text("还可验证 2 次")).isVisible();
        window.role(AriaRole.BUTTON, "上一步").click();
        assertThat(field("银行账号")).hasValue("1020 0000 0001 0001");
        window.role(AriaRole.BUTTON, "返回填写金额").click();
        tell(arrived);
        assertThat(window.role(AriaRole.HEADING, "打款验证通过")).isVisible();
        Soundness.of(window.complete(), "deposit-passed-" + name);
    }

    private void ask(String typed, String bank, String account) {
        Locator choice = window.role(AriaRole.COMBOBOX, "开户行");
        choice.fill(typed);
        window.role(AriaRole.OPTION, bank).click();
        field("银行账号").fill(account);
        window.role(AriaRole.BUTTON, "获取打款金额").click();
    }

    private void tell(long fen) {
        amount().fill(String.format("%d.%02d", fen / 100, fen % 100));
        window.role(AriaRole.BUTTON, "验证").click();
    }

    private Locator amount() {
        return field("收到打款金额（单位：元）");
    }

    private Locator field(String label) {
        return window.role(AriaRole.TEXTBOX, label);
    }

    /** Waits until something has arrived in an account, and gives how much it was last. */
    private long arrived(String account) {
        String[] fen = {""};
        window.page().waitForCondition(() -> {
            fen[0] = FEN.matcher(statement.apply(account))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .reduce("", (former, last) -> last);
            return !fen[0].isEmpty();
        });
        return Long.parseLong(fen[0]);
    }
}
