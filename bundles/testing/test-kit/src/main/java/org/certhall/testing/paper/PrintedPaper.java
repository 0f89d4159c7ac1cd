package org.certhall.testing.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Papers as the printer gives them, A4 at 200 dots per inch, fresh and straight. */
public final class PrintedPaper {
    private static final int LONG_SIDE = 2339;
    private static final int SHORT_SIDE = 1654;
    /** Where the licence's right column begins: the longest address ends on the page. */
    private static final int RIGHT = 1200;

    private static final String FONT = "Noto Sans CJK SC";

    private PrintedPaper() {}

    /** Draws a business licence as it is laid out since 2019. */
    public static BufferedImage licence(PaperFacts facts) {
        BufferedImage page = page(LONG_SIDE, SHORT_SIDE);
        Graphics2D pen = pen(page);
        write(pen, "营业执照", 880, 300, 130);
        write(pen, "统一社会信用代码", 190, 330, 34);
        write(pen, facts.code(), 190, 390, 40);
        code(pen, licenceCode(facts), 1890, 190, 250);
        row(pen, 560, "名称", facts.organisation(), 230);
        row(pen, 660, "类型", "有限责任公司（自然人投资或控股）", 230);
        row(pen, 760, "法定代表人", facts.legalPerson(), 230);
        row(pen, 860, "经营范围", "技术开发、技术咨询、技术服务；销售计算机软件及", 230);
        write(pen, "辅助设备；货物进出口。（依法须经批准的项目，", 470, 920, 36);
        write(pen, "经相关部门批准后方可开展经营活动）", 470, 980, 36);
        row(pen, 560, "注册资本", "伍仟万元整", RIGHT);
        row(pen, 660, "成立日期", "2016年05月18日", RIGHT);
        row(pen, 760, "住所", facts.address(), RIGHT);
        write(pen, "登记机关", 1500, 1250, 40);
        write(pen, "2024年03月12日", 1560, 1400, 40);
        pen.dispose();
        return page;
    }

    /** Gives what the licence's own QR code says. */
    public static String licenceCode(PaperFacts facts) {
        return "统一社会信用代码:" + facts.code() + ";名称:" + facts.organisation() + ";登记机关:市场监督管理局;";
    }

    /** Draws a letter of authorisation with the code of its draft. */
    public static BufferedImage letter(PaperFacts facts, String draftCode) {
        BufferedImage page = page(SHORT_SIDE, LONG_SIDE);
        Graphics2D pen = pen(page);
        code(pen, draftCode, 1270, 110, 236);
        write(pen, "授权书", 690, 520, 90);
        List<String> lines = List.of(
                "    本机构 " + facts.organisation(),
                "（证件号码 " + facts.code() + "）授权 " + facts.handler(),
                "（证件号码 11010519491231002X，手机 13800138000）为本机构经办人，",
                "代表本机构在数字证书在线申请平台办理下列事项：",
                "1. 提交中企云链证书申请项目的申请资料，并确认资料真实、完整、有效；",
                "2. 办理打款验证、支付、收取发票；",
                "3. 领取数字证书及 USB Key，并妥善保管。",
                "授权期限：自本授权书签署之日起至本次申请办理完毕为止。");
        for (int i = 0; i < lines.size(); i++) {
            write(pen, lines.get(i), 200, 700 + i * 75, 36);
        }
        write(pen, "被授权人（经办人）签字", 220, 1500, 36);
        write(pen, "机构盖章", 1050, 1500, 36);
        write(pen, "日期：2026年11月23日", 200, 1900, 36);
        pen.dispose();
        return page;
    }

    /** Draws a page with nothing on it. */
    public static BufferedImage blank() {
        return page(SHORT_SIDE, LONG_SIDE);
    }

    private static void row(Graphics2D pen, int y, String label, String value, int x) {
        write(pen, spaced(label), x, y, 36);
        write(pen, value, x + 240, y, 38);
    }

    /** Spreads a short label over the width of a long one, as licences do. */
    private static String spaced(String label) {
        return label.length() == 2 ? label.charAt(0) + "　　" + label.charAt(1) : label;
    }

    private static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return page;
    }

    static Graphics2D pen(BufferedImage page) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(25, 25, 28));
        return pen;
    }

    static Font font(int size) {
        return new Font(FONT, Font.PLAIN, size);
    }

    private static void write(Graphics2D pen, String text, int x, int y, int size) {
        pen.setFont(font(size));
        pen.drawString(text, x, y);
    }

    private static void code(Graphics2D pen, String text, int left, int top, int side) {
        BitMatrix code = matrix(text);
        double module = (double) side / code.getWidth();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    int from = (int) Math.round(left + x * module);
                    int over = (int) Math.round(top + y * module);
                    int right = (int) Math.round(left + (x + 1) * module);
                    int under = (int) Math.round(top + (y + 1) * module);
                    pen.fillRect(from, over, right - from, under - over);
                }
            }
        }
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 0));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
