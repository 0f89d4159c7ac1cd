package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** The review desk as an officer works with it. */
record ReviewPages(PortalWindow window, String number) {
    /** Takes the order out of the queue, by the keyboard. */
    ReviewPages claim(String login, String password) {
        window.logIn(login, password);
        window.open("staff/reviews");
        assertThat(window.page().getByTestId(number)).containsText("待领取");
        everywhere("review-queue");
        window.page().getByTestId(number).getByRole(AriaRole.BUTTON).click();
        window.page().waitForURL("**/staff/reviews/" + number);
        window.complete();
        return claimHere();
    }

    ReviewPages claimHere() {
        assertThat(window.role(AriaRole.BUTTON, "领取 (Alt+C)")).isVisible();
        window.page().keyboard().press("Alt+c");
        assertThat(window.text("已领取。")).isVisible();
        return this;
    }

    /** Looks at the order: what differs is marked, what is personal is masked, the pictures are there. */
    void isSound() {
        Locator person = field("legal-person.name");
        assertThat(person).containsText("与登记信息不一致");
        Locator handler = field("handler.number");
        assertThat(handler).containsText("880****0053");
        handler.getByText("显示").click();
        assertThat(handler).containsText("880005198807070053");
        assertThat(window.page().locator(".viewer-layer img")).isVisible();
        window.page().keyboard().press("Alt+z");
        window.page().keyboard().press("Alt+t");
        everywhere("review-case");
    }

    private void everywhere(String name) {
        Soundness.everywhere(window, name);
        window.page().setViewportSize(1280, 844);
    }

    void ask(String question) {
        window.page().keyboard().press("Alt+q");
        window.role(AriaRole.TEXTBOX, "问题").fill(question);
        window.role(AriaRole.BUTTON, "发送问题").click();
        assertThat(window.text("问题已发送，订单等待申请人答复。")).isVisible();
    }

    void mark(String label, String reason) {
        window.role(AriaRole.BUTTON, "标注问题：" + label).click();
        keep(reason);
    }

    /** Marks the picture that is shown with a box, drawn with the mouse. */
    void markPicture(String reason) {
        window.page().keyboard().press("Alt+2");
        window.role(AriaRole.BUTTON, "标注问题：机构授权书上传").click();
        assertThat(window.page().locator(".viewer-stage.drawing")).isVisible();
        Locator stage = window.page().locator(".viewer-stage");
        stage.evaluate("stage => stage.scrollIntoView({block: 'center'})");
        BoundingBox box = stage.boundingBox();
        window.page().mouse().move(box.x + box.width / 4, box.y + box.height / 8);
        window.page().mouse().down();
        window.page().mouse().move(box.x + box.width / 2, box.y + box.height / 4);
        window.page().mouse().up();
        assertThat(window.page().locator(".viewer-layer .picture-box")).isVisible();
        keep(reason);
    }

    private void keep(String reason) {
        window.role(AriaRole.TEXTBOX, "需要修改的原因").fill(reason);
        window.role(AriaRole.BUTTON, "确定").click();
        assertThat(window.text("需修改：" + reason)).isVisible();
    }

    void giveBack(int remarks) {
        window.role(AriaRole.BUTTON, "退回修改（" + remarks + " 处，Alt+R）").click();
        assertThat(window.text("已退回修改，已通知申请人。")).isVisible();
    }

    void callBack() {
        window.role(AriaRole.TEXTBOX, "拨打的号码").fill("010-88886666");
        window.role(AriaRole.TEXTBOX, "号码来源").fill("114 查号台");
        window.role(AriaRole.TEXTBOX, "接听人").fill("前台李女士");
        window.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("结果"))
                .click();
        window.role(AriaRole.OPTION, "机构确认知悉").click();
        window.role(AriaRole.BUTTON, "登记回访").click();
        assertThat(window.text("回访已登记。")).isVisible();
    }

    private Locator field(String key) {
        return window.page().locator(".review-fields [data-field='" + key + "']");
    }
}
