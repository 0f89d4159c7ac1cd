package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The wizard as somebody works with it who has the guide beside him: by the labels that the guide prints. */
record WizardPages(PortalWindow window) {
    static final String ORGANISATION = "北京启明星河科技有限公司";

    /** Chooses in step one and goes on. */
    WizardPages begin(String project) {
        window.open("apply");
        window.role(AriaRole.RADIO, project).check();
        assertThat(window.text("选中项目：" + project)).isVisible();
        next();
        window.page().waitForURL("**/apply/*");
        window.complete();
        assertThat(heading("机构/经办人信息")).isVisible();
        return this;
    }

    WizardPages consent() {
        window.page().getByRole(AriaRole.CHECKBOX).check();
        return this;
    }

    WizardPages fill(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.blur();
        return this;
    }

    WizardPages organisation() {
        return fill("申请机构名称", ORGANISATION)
                .fill("机构证件号码", "9111 0000 MA00 0000 77")
                .fill("法人真实姓名", "林示例")
                .fill("法人证件号码", "11010519491231002x");
    }

    WizardPages handler() {
        return fill("经办人真实姓名", "王经办")
                .fill("经办人证件号码", "880005198807070053")
                .fill("经办人手机号码", "138 0013 8000")
                .fill("经办人邮箱地址", "wang@example.com")
                .fill("经办人联系地址", "北京市海淀区示例路1号");
    }

    WizardPages paper(String label) {
        return paper(label, stamped());
    }

    WizardPages paper(String label, BufferedImage picture) {
        Locator group = group(label);
        group.locator("input[type=file]").setInputFiles(photo(label, picture));
        assertThat(group.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("查看")))
                .isVisible();
        return this;
    }

    WizardPages next() {
        window.role(AriaRole.BUTTON, "下一步").click();
        return this;
    }

    /** Looks at the page as somebody with a screen reader or a narrow phone would. */
    WizardPages isSound(String name) {
        Soundness.of(window.complete(), "wizard-" + name);
        return this;
    }

    Locator field(String label) {
        return window.role(AriaRole.TEXTBOX, label);
    }

    Locator group(String label) {
        return window.role(AriaRole.GROUP, label);
    }

    /** Finds what was read of a picture for a field. */
    Locator offer(String label) {
        return group("识别结果：" + label);
    }

    Locator heading(String text) {
        return window.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setExact(true).setLevel(1));
    }

    static FilePayload photo(String paper) {
        return photo(paper, stamped());
    }

    private static FilePayload photo(String paper, BufferedImage picture) {
        return new FilePayload(paper + ".png", "image/png", png(picture));
    }

    private static BufferedImage stamped() {
        BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 600, 800);
        paper.setColor(Color.RED);
        paper.drawOval(350, 550, 160, 160);
        paper.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
