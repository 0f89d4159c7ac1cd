package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** 财务 as an officer works with it. */
record FinancePages(PortalWindow window) {
    /** Has the last bill of a channel fetched again, which has one difference. */
    void fetchYesterday(String channel) {
        window.open("staff/finance");
        window.role(AriaRole.LINK, "对账").click();
        Locator day = window.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("[0-9-]{10} " + channel)))
                .first();
        assertThat(day).isVisible();
        Soundness.everywhere(window, "finance-days");
        day.click();
        window.role(AriaRole.BUTTON, "重新获取").click();
        assertThat(window.text("账单已获取并核对。")).isVisible();
        assertThat(window.text("1 处差异")).isVisible();
        window.role(AriaRole.BUTTON, "渠道多出").click();
        assertThat(window.page().locator(".data-table tbody tr")).hasCount(1);
        Soundness.everywhere(window, "finance-day");
    }

    /** Settles an open task with a note. */
    void settle(String what, String note) {
        window.page().setViewportSize(1280, 844);
        window.role(AriaRole.LINK, "待办").click();
        window.role(AriaRole.BUTTON, what).first().click();
        window.role(AriaRole.BUTTON, "由我处理").click();
        assertThat(window.text("我在处理").first()).isVisible();
        window.role(AriaRole.BUTTON, "处理完毕").click();
        assertThat(window.text("请填写处理说明，最多 500 字。")).isVisible();
        window.page().getByLabel("处理说明").fill(note);
        Soundness.everywhere(window, "finance-tasks");
        assertThat(window.page().getByLabel("处理说明")).hasValue(note);
        window.role(AriaRole.BUTTON, "处理完毕").click();
        assertThat(window.text("已记为处理完毕。")).isVisible();
        window.role(AriaRole.BUTTON, "已处理").click();
        window.role(AriaRole.BUTTON, what).first().click();
        assertThat(window.text(note)).isVisible();
    }

    /** Looks at what was taken by a channel, as a chart, a table and a file. */
    void figures(String channel) {
        window.open("staff/finance/figures");
        assertThat(window.page().locator("certhall-chart svg")).isVisible();
        assertThat(window.page().locator("table.figures")).containsText(channel);
        Soundness.everywhere(window, "finance-figures");
        Download file =
                window.page().waitForDownload(() -> window.text("下载 CSV").click());
        assertThat(text(file)).startsWith("\uFEFF日期,支付渠道,").contains("," + channel + ",");
    }

    private static String text(Download file) {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
