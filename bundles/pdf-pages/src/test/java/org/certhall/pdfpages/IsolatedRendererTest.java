package org.certhall.pdfpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedRendererTest {
    private static IsolatedRenderer renderer;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        renderer = new IsolatedRenderer(folder);
    }

    @AfterAll
    static void close() {
        renderer.close();
    }

    @Test
    void drawsThePageThatWasChosen() throws IOException {
        byte[] pdf = pdf(Color.RED, Color.GREEN, Color.BLUE);

        assertThat(colour(renderer.page(pdf, 0))).isEqualTo(Color.RED);
        BufferedImage second = read(renderer.page(pdf, 1));
        assertThat(second.getHeight()).isEqualTo(2400);
        assertThat(colour(renderer.page(pdf, 1))).isEqualTo(Color.GREEN);
        assertThat(renderer.overview(pdf))
                .hasSize(3)
                .allSatisfy(page -> assertThat(read(page).getHeight()).isEqualTo(320));
        assertThat(colour(renderer.overview(pdf).get(2))).isEqualTo(Color.BLUE);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        byte[] pdf = pdf(Color.RED);

        assertRefused(Code.NO_SUCH_PAGE, () -> renderer.page(pdf, 1));
        assertRefused(Code.UNREADABLE, () -> renderer.page("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0));
        assertRefused(Code.PROTECTED, () -> renderer.overview(locked()));
    }

    /** A thousand times larger than its file, then drawn over for ever: ended by memory or time; nobody else notices. */
    @Test
    void endsWhatAsksForTooMuch() throws IOException {
        byte[] bomb = content(out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 260; i++) {
                out.write(zeros);
            }
        });
        byte[] endless = content(out -> {
            byte[] square = "0 0 600 800 re f\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) {
                out.write(square);
            }
        });

        assertThat(bomb).hasSizeLessThan(500_000);
        assertRefused(Code.TOO_MANY_PIXELS, () -> renderer.page(bomb, 0));
        assertRefused(Code.TOO_MANY_PIXELS, () -> renderer.page(endless, 0));
        assertThat(colour(renderer.page(pdf(Color.RED), 0))).isEqualTo(Color.RED);
    }

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    private static byte[] content(Content content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream raw = stream.createRawOutputStream();
                    DeflaterOutputStream packed = new DeflaterOutputStream(raw)) {
                content.into(packed);
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(new PDStream(stream));
            return bytes(document);
        }
    }

    private static byte[] pdf(Color... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Color colour : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(colour);
                    content.addRect(0, 0, 600, 850);
                    content.fill();
                }
            }
            return bytes(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Gives the plain colour that the middle of a page comes nearest to. */
    private static Color colour(byte[] jpeg) throws IOException {
        BufferedImage picture = read(jpeg);
        Color seen = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        return Stream.of(Color.RED, Color.GREEN, Color.BLUE)
                .filter(plain -> Math.abs(plain.getRed() - seen.getRed()) < 20
                        && Math.abs(plain.getGreen() - seen.getGreen()) < 20
                        && Math.abs(plain.getBlue() - seen.getBlue()) < 20)
                .findFirst()
                .orElse(seen);
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(DocumentException.class, call).code()).isEqualTo(code);
    }
}
