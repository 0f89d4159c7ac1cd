package org.certhall.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.certhall.api.identifier.UnifiedSocialCreditCode;
import org.certhall.testing.paper.PaperFacts;
import org.certhall.testing.paper.PrintedPaper;
import org.certhall.testing.paper.Stamping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 3 of the guide, from the choice of a project to 已支付. */
@ExtendWith(Hall.Opened.class)
class WizardIT {
    private static final String ZQYL = "中企云链证书申请项目";
    private static final Pattern AN_ORDER = Pattern.compile(".*/orders/\\d{14}");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGuideLeadsFromARegisteredAccountToAPaidOrder(boolean phone, Hall hall) {
        String name = phone ? "phone" : "desk";
        try (PortalWindow window = phone ? hall.phone() : hall.window()) {
            // given
            Applicant.fresh().register(hall, window);
            // 3.4.1 证书信息
            WizardPages pages = new WizardPages(window).begin(ZQYL);
            assertThat(window.role(AriaRole.COMPLEMENTARY, "已选内容")).containsText("2 张（经办员、审核员）");
            // 申请机构信息, 经办人信息
            pages.next();
            assertThat(window.text("不能为空，请输入").first()).isVisible();
            pages.isSound("applicant-wrong-" + name);
            pages.consent().organisation().handler();
            theLetterSaysWhatWasTypedLast(window, pages);
            pages.handler();
            if (phone) {
                somebodyElsesNameAndEmptyPapers(pages);
            } else {
                papersThatShowWhatWasTyped(window, pages);
            }
            assertThat(pages.field("机构证件号码")).hasValue("9111 0000 MA00 0000 77");
            assertThat(window.text(Pattern.compile("已自动保存 \\d\\d:\\d\\d"))).isVisible();
            pages.isSound("applicant-" + name).next();
            // 发票信息, 收货地址
            assertThat(pages.heading("发票信息")).isVisible();
            assertThat(pages.field("发票抬头")).hasValue(WizardPages.ORGANISATION);
            assertThat(pages.field("收件人姓名")).hasValue("王经办");
            pages.isSound("invoice-" + name).next();
            // 确认提交
            assertThat(pages.heading("核对并提交")).isVisible();
            Locator forecast = window.page().locator(".forecast");
            assertThat(forecast).containsText(phone ? "未能核验一致" : "提交后自动通过审核");
            assertThat(forecast).not().containsText("法人");
            pages.isSound("overview-" + name);
            window.role(AriaRole.BUTTON, "确认提交").click();
            assertThat(window.text("请勾选声明后再提交")).isVisible();
            submit(window);
            // 自动审核
            if (phone) {
                assertThat(window.page().locator(".order-page .page-head")).containsText("人工审核中");
                officersReviewIt(hall, window, pages);
            } else {
                new DepositPages(window, hall.peers()::statement, without(hall, "banks.iso20022")).follow(name);
                window.text("去支付").click();
                new PaymentPages(window).byAlipay(name, without(hall, "payments.alipay"));
                try (PortalWindow desk = hall.window().logIn("finance", "demo-Finance-1")) {
                    new FinancePages(desk).figures("支付宝");
                }
            }
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theGuideIsFollowedWithoutAMouse(Hall hall) {
        try (PortalWindow window = hall.window()) {
            Applicant.fresh().register(hall, window);
            // Asked for with the key press, the browser may hand its dialogue over too late.
            window.page().onFileChooser(chooser -> {});
            WizardPages pages = new WizardPages(window);
            Keyboard keys = new Keyboard(window);
            Locator next = window.role(AriaRole.BUTTON, "下一步");
            keys.to(pages.field("请输入项目名称")).type("zqyl");
            keys.to(window.role(AriaRole.RADIO, ZQYL)).press("Space");
            assertThat(window.text("选中项目：" + ZQYL)).isVisible();
            keys.to(next).press("Enter");

            assertThat(pages.heading("机构/经办人信息")).isVisible();
            keys.to(next).press("Enter");
            assertThat(window.page().getByRole(AriaRole.CHECKBOX)).isFocused();
            keys.press("Space");
            keys.to(pages.field("申请机构名称")).type(WizardPages.ORGANISATION);
            keys.to(pages.field("机构证件号码")).type("91110000ma00000077");
            assertThat(pages.field("机构证件号码")).hasValue("9111 0000 MA00 0000 77");
            keys.to(pages.field("法人真实姓名")).type("林示例");
            keys.to(pages.field("法人证件号码")).type("11010519491231002x");
            photograph(keys, pages, "机构证件上传");
            keys.to(pages.field("经办人证件号码")).type("880005198807070053");
            keys.to(pages.field("经办人联系地址")).type("北京市海淀区示例路1号");
            photograph(keys, pages, "机构授权书上传");
            keys.to(next).press("Enter");

            assertThat(pages.heading("发票信息")).isVisible();
            keys.to(next).press("Enter");
            assertThat(pages.heading("核对并提交")).isVisible();
            keys.to(window.page().getByRole(AriaRole.CHECKBOX)).press("Space");
            keys.to(window.role(AriaRole.BUTTON, "确认提交")).press("Enter");
            window.page().waitForURL(AN_ORDER);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void theWrongCharacterIsNamedAndEverythingIsThereOnAnotherDevice(Hall hall) {
        Applicant applicant = Applicant.fresh();
        try (PortalWindow desk = hall.window();
                PortalWindow phone = hall.phone()) {
            applicant.register(hall, desk);
            WizardPages pages = new WizardPages(desk).begin(ZQYL).fill("机构证件号码", "9111 0000 MA00 0000 78");
            assertThat(desk.text(Pattern.compile("第 18 位.*不符"))).isVisible();
            pages.fill("经办人联系地址", "甲地");
            assertThat(desk.text(Pattern.compile("已自动保存"))).isVisible();

            phone.logIn(applicant.loginName(), applicant.password());
            phone.open(path(desk));
            WizardPages elsewhere = new WizardPages(phone);
            assertThat(elsewhere.field("经办人联系地址")).hasValue("甲地");

            elsewhere.fill("经办人联系地址", "乙地");
            assertThat(phone.text(Pattern.compile("已自动保存"))).isVisible();
            pages.fill("经办人联系地址", "丙地");
            assertThat(desk.text("改为“乙地”")).isVisible();
            desk.role(AriaRole.BUTTON, "保留这里填写的").click();
            assertThat(desk.text("改为“乙地”")).isHidden();
            phone.page().reload();
            phone.complete();
            assertThat(elsewhere.field("经办人联系地址")).hasValue("丙地");
        }
    }

    @Test
    void aLicenceOffersWhatItSaysAndFillsInNothingByItself(Hall hall) {
        PaperFacts facts = PaperFacts.draw(new Random(41));
        try (PortalWindow window = hall.window()) {
            // given a name that was typed, and a licence that says another one
            Applicant.fresh().register(hall, window);
            WizardPages pages = new WizardPages(window).begin(ZQYL).fill("申请机构名称", WizardPages.ORGANISATION);

            // when the licence is uploaded
            pages.paper("机构证件上传", PrintedPaper.licence(facts));

            // then what it says is offered, and nothing else happens
            assertThat(pages.offer("机构证件号码")).containsText("二维码");
            assertThat(pages.offer("申请机构名称")).containsText(facts.organisation());
            assertThat(window.text(Pattern.compile("已识别出 \\d 项"))).isVisible();
            assertThat(pages.field("申请机构名称")).hasValue(WizardPages.ORGANISATION);
            assertThat(pages.field("机构证件号码")).hasValue("");

            // when one offer is taken by the keyboard
            Locator take = window.role(AriaRole.BUTTON, "采用：机构证件号码");
            take.focus();
            take.press("Enter");

            // then that field alone is filled in
            assertThat(pages.field("机构证件号码")).hasValue(grouped(facts.code()));
            assertThat(pages.field("机构证件号码")).isFocused();
            assertThat(pages.offer("机构证件号码")).isHidden();
            assertThat(pages.field("申请机构名称")).hasValue(WizardPages.ORGANISATION);
            Soundness.everywhere(window, "wizard-offers");

            // and offers go with their picture
            assertThat(pages.offer("申请机构名称")).isVisible();
            window.role(AriaRole.BUTTON, "删除").click();
            assertThat(pages.offer("申请机构名称")).isHidden();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aProjectThatLeavesInTheMiddleIsSaidAndGoesOnWhenItIsBack(Hall hall) {
        ProjectFile file = ProjectFile.of("leaving-midway", "中途离开的测试项目");
        hall.portal().drop(file.file(), file.json());
        try (PortalWindow window = hall.window()) {
            Applicant.fresh().register(hall, window);
            WizardPages pages = new WizardPages(window).begin(file.name()).fill("申请机构名称", WizardPages.ORGANISATION);

            hall.portal().takeAway(file.file());
            assertThat(window.text("该项目暂不可用，已填写的内容都已保存")).isVisible();
            pages.fill("法人真实姓名", "林示例");

            hall.portal().drop(file.file(), file.json());
            assertThat(window.text("该项目暂不可用，已填写的内容都已保存")).isHidden();
            assertThat(pages.field("申请机构名称")).hasValue(WizardPages.ORGANISATION);
            assertThat(pages.field("法人真实姓名")).hasValue("林示例");
        } finally {
            hall.portal().takeAway(file.file());
        }
    }

    @Test
    void aProjectWithThreeFieldsOfItsOwnNeedsNoJava(Hall hall) {
        hall.portal().drop(ExtraFieldsFile.FILE, ExtraFieldsFile.JSON);
        try (PortalWindow window = hall.window()) {
            Applicant.fresh().register(hall, window);
            WizardPages pages =
                    new WizardPages(window).begin(ExtraFieldsFile.NAME).consent();
            pages.organisation().handler().fill("网点号", "12a4");
            assertThat(window.text("网点号是四位数字")).isVisible();
            pages.fill("网点号", "1204");
            assertThat(window.text("网点号是四位数字")).isHidden();
            window.role(AriaRole.RADIO, "园区").check();
            Locator founded = window.role(AriaRole.COMBOBOX, "成立日期");
            founded.fill("2001-02-03");
            founded.press("Enter");
            pages.next();
            assertThat(pages.heading("发票信息")).isVisible();
            pages.next();
            assertThat(pages.heading("核对并提交")).isVisible();

            for (String shown : List.of("1204", "园区", "2001-02-03")) {
                assertThat(window.page().locator(".overview").getByText(shown, exactly()))
                        .isVisible();
            }
        } finally {
            hall.portal().takeAway(ExtraFieldsFile.FILE);
        }
    }

    /** T14, T15, T25, T13: asked, given back, corrected, called back and approved; each side sees what the other one did. */
    private static void officersReviewIt(Hall hall, PortalWindow window, WizardPages pages) {
        String number = window.page().url().replaceFirst(".*/", "");
        try (PortalWindow officer = hall.window()) {
            ReviewPages desk = new ReviewPages(officer, number).claim("reviewer", "demo-Reviewer-1");
            desk.isSound();

            // a question, and its answer
            desk.ask("请问经办人是否在职？");
            assertThat(window.text("请问经办人是否在职？")).isVisible();
            pages.isSound("question-phone").fill("您的答复", "在职，已任职五年");
            pages.paper("图片（选填）");
            window.role(AriaRole.BUTTON, "发送答复").click();
            assertThat(window.text("答复审核员")).isVisible();

            // what is wrong is marked, and given back
            officer.page().reload();
            officer.complete();
            desk.claimHere();
            assertThat(officer.text(Pattern.compile("答复：在职，已任职五年"))).isVisible();
            desk.mark("经办人联系地址", "请写到门牌号");
            desk.markPicture("看不清印章");
            desk.giveBack(2);

            anApplicantCorrectsIt(window, pages);

            // the second review shows the changes, and takes a call
            officer.page().reload();
            officer.complete();
            desk.claimHere();
            assertThat(officer.text("原为：北京市海淀区示例路1号")).isVisible();
            officer.role(AriaRole.BUTTON, "审核通过 (Alt+A)").click();
            assertThat(officer.text("请先登记机构确认的电话回访，再通过。")).isVisible();
            desk.callBack();
            officer.page().keyboard().press("Alt+a");
            assertThat(officer.text("审核通过，已通知申请人支付。")).isVisible();
            assertThat(window.page().getByTestId("AWAITING_PAYMENT")).isVisible();
            assertThat(window.page().locator(".order-page .page-head")).containsText("待支付");
            assertThat(officer.complaints()).isEmpty();
        }
        window.role(AriaRole.LINK, "支付").click();
        try (PortalWindow accountant = hall.window()) {
            new PaymentPages(window).byLink(hall, accountant, "phone");
        }
    }

    private static void anApplicantCorrectsIt(PortalWindow window, WizardPages pages) {
        assertThat(window.page().getByTestId("REJECTED")).isVisible();
        assertThat(window.page().locator(".review-spot .picture-box")).isVisible();
        pages.isSound("remarks-phone");
        window.text("修改并重新提交").click();
        assertThat(window.text("审核意见：请写到门牌号")).isVisible();
        assertThat(window.page().locator(".picture-field .picture-box:visible")).hasCount(1);
        assertThat(pages.field("经办人联系地址")).isFocused();
        pages.isSound("given-back-phone").fill("经办人联系地址", "北京市海淀区示例路1号2层");
        assertThat(window.text("审核意见：请写到门牌号")).isHidden();
        pages.next();
        assertThat(pages.heading("发票信息")).isVisible();
        pages.next();
        assertThat(pages.heading("核对并提交")).isVisible();
        submit(window);
        assertThat(window.text("重新提交").first()).isVisible();
    }

    /** Gives what does something while a plug-in is stopped, and starts it again. */
    private static Consumer<Runnable> without(Hall hall, String plugIn) {
        return meanwhile -> {
            hall.portal().console("bundle:stop org.certhall.plugins." + plugIn);
            try {
                meanwhile.run();
            } finally {
                hall.portal().console("bundle:start org.certhall.plugins." + plugIn);
            }
        };
    }

    private static void submit(PortalWindow window) {
        window.page().getByRole(AriaRole.CHECKBOX).check();
        window.role(AriaRole.BUTTON, "确认提交").click();
        window.page().waitForURL(AN_ORDER);
    }

    private static void photograph(Keyboard keys, WizardPages pages, String paper) {
        Locator group = pages.group(paper);
        keys.to(group.getByText("选择图片"));
        pages.window().page().waitForFileChooser(() -> keys.press("Enter")).setFiles(WizardPages.photo(paper));
        assertThat(group.getByText("查看")).isVisible();
    }

    private static void theLetterSaysWhatWasTypedLast(PortalWindow window, WizardPages pages) {
        pages.field("经办人真实姓名").fill("王经手");

        DownloadedLetter word = DownloadedLetter.docx(download(window, "下载 Word 文档（.docx）"));
        DownloadedLetter print = DownloadedLetter.pdf(download(window, "下载 PDF 文件（.pdf）"));

        String number = path(window).replaceFirst("apply/(\\d{14}).*", "$1");
        assertThat(word.name()).isEqualTo("机构授权书-" + number + ".docx");
        assertThat(print.name()).isEqualTo("机构授权书-" + number + ".pdf");
        for (DownloadedLetter letter : List.of(word, print)) {
            assertThat(letter.text()).contains(WizardPages.ORGANISATION, "91110000MA00000077", "王经手", number);
            assertThat(letter.code()).startsWith("CERTHALL:L1:" + number + ":");
        }
        assertThat(window.text(Pattern.compile("已生成“机构授权书-.*pdf”，\\d+ KB"))).isVisible();
    }

    private static void somebodyElsesNameAndEmptyPapers(WizardPages pages) {
        pages.fill("法人真实姓名", "周示例").paper("机构证件上传").paper("机构授权书上传");
    }

    private static void papersThatShowWhatWasTyped(PortalWindow window, WizardPages pages) {
        PaperFacts facts = new PaperFacts(WizardPages.ORGANISATION, "91110000MA00000077", "林示例", "北京市海淀区示例路1号", "王经办");
        DownloadedLetter letter = DownloadedLetter.pdf(download(window, "下载 PDF 文件（.pdf）"));
        pages.paper("机构证件上传", stamped(PrintedPaper.licence(facts), 1650, 1330))
                .paper("机构授权书上传", stamped(PrintedPaper.letter(facts, letter.code()), 1150, 1600));
    }

    private static BufferedImage stamped(BufferedImage page, int middleX, int middleY) {
        Stamping.stamp(page, WizardPages.ORGANISATION, middleX, middleY, new Random(3));
        return page;
    }

    private static String grouped(String creditCode) {
        return UnifiedSocialCreditCode.read(creditCode)
                .identifier()
                .orElseThrow()
                .grouped();
    }

    private static Download download(PortalWindow window, String button) {
        return window.page()
                .waitForDownload(() -> window.role(AriaRole.BUTTON, button).click());
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static String path(PortalWindow window) {
        return window.page().url().replaceFirst("https?://[^/]+/", "");
    }
}
