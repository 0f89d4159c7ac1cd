package org.certhall.testing.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A letter as it arrives on the applicant's disk, read by others than its writers.
 *
 * @param text without blanks
 * @param code what its QR code says
 */
record DownloadedLetter(String name, String text, String code) {
    /** The plain reader misses six clean codes in a thousand, this one with this hint none. */
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    static DownloadedLetter docx(Download download) {
        try (ZipFile file = new ZipFile(download.path().toFile())) {
            String document = new String(part(file, "word/document.xml"), StandardCharsets.UTF_8);
            String picture = file.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith("word/media/"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = file.getInputStream(file.getEntry(picture))) {
                return of(download, document.replaceAll("<[^>]*>", ""), ImageIO.read(in));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static DownloadedLetter pdf(Download download) {
        try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int width = page.getWidth() / 3;
            return of(
                    download,
                    new PDFTextStripper().getText(document),
                    page.getSubimage(page.getWidth() - width, 0, width, page.getHeight() / 4));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives the text of a PDF without blanks. */
    static String words(Download download) {
        try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
            return plain(new PDFTextStripper().getText(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static byte[] part(ZipFile file, String name) throws IOException {
        try (InputStream in = file.getInputStream(file.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    private static DownloadedLetter of(Download download, String text, BufferedImage corner) {
        int width = corner.getWidth();
        int height = corner.getHeight();
        int[] pixels = corner.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap dots = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new DownloadedLetter(
                    download.suggestedFilename(),
                    plain(text),
                    new QRCodeMultiReader().decodeMultiple(dots, HINTS)[0].getText());
        } catch (ReaderException none) {
            throw new AssertionError("the letter carries no code", none);
        }
    }
}
