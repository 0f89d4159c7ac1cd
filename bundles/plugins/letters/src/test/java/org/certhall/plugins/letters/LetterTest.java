package org.certhall.plugins.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.certhall.api.letter.Letter;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final String CODE = "CERTHALL:L1:26112348371052:0123456789ABCDEF0123";
    private static final Letter LETTER = new Letter("""
            # 授权书

            本机构 **北京启明星河科技有限公司**（证件号码 91110000MA00000077）授权 **王经办**（证件号码 11010519491231002X，手机 \
            13800138000）为本机构经办人，在 certificate hall 办理下列事项：

            1. 提交资料；
            2. 办理 \\*支付\\*。

            | 签字 | 盖章 |
            |---|---|
            |   |   |

            日期：2026年11月23日
            """, CODE, "261123 4837 1052");

    @Test
    void documentSaysEverythingAndCarriesTheCode() throws Exception {
        byte[] file = DocxLetter.write(LETTER);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains(
                            "授权书",
                            "本机构 北京启明星河科技有限公司（证件号码 91110000MA00000077）授权 王经办（",
                            "1. 提交资料；",
                            "2. 办理 *支付*。",
                            "签字",
                            "盖章",
                            "日期：2026年11月23日",
                            "261123 4837 1052");
            byte[] picture = document.getAllPictures().get(0).getData();
            assertThat(code(ImageIO.read(new ByteArrayInputStream(picture)))).isEqualTo(CODE);
            assertThat(document.getTables().get(0).getRow(1).getHeight()).isPositive();
        }
    }

    @Test
    void printSaysEverythingAndCarriesTheCode() throws Exception {
        byte[] file = pdf(LETTER);

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("授权书", "北京启明星河科技有限公司", "王经办", "1.提交资料；", "2.办理*支付*。", "签字", "盖章");
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int width = page.getWidth();
            assertThat(code(page.getSubimage(width * 2 / 3, 0, width / 3, page.getHeight() / 4)))
                    .isEqualTo(CODE);
        }
        assertThat(file.length).as("only the characters in use are in the file").isLessThan(100_000);
    }

    @Test
    void longLetterGoesOnOnTheNextPage() throws IOException {
        String markdown = "授权事项，".repeat(40) + "\n\n";

        try (PDDocument document = Loader.loadPDF(pdf(new Letter(markdown.repeat(20), CODE, "1")))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document).lines())
                    .as("no line begins with a comma")
                    .noneMatch(line -> line.startsWith("，"));
        }
    }

    @Test
    void characterThatTheFontLacksIsLeftToBeWrittenIn() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(new Letter("王\uD869\uDED6\uDBFF\uDFFD", CODE, "1")))) {
            assertThat(new PDFTextStripper().getText(document)).contains("王__");
        }
    }

    @Test
    void waitsForAFont() {
        assertThat(new FontSearch("/nowhere/font.ttf").first()).isEmpty();
        assertThat(FontSearch.ADVICE.toLowerCase(Locale.ROOT)).contains("fonts-droid-fallback");
    }

    private static byte[] pdf(Letter letter) {
        return PdfLetter.write(
                letter,
                new FontSearch("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")
                        .first()
                        .orElseThrow());
    }

    private static String code(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] levels = new byte[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) picture.getRGB(i % width, i / width);
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new PlanarYUVLuminanceSource(levels, width, height, 0, 0, width, height, false))))
                .getText();
    }
}
