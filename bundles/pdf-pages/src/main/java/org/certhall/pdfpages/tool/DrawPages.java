package org.certhall.pdfpages.tool;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads a PDF from the standard input and writes pages to the standard output: each a length and a JPEG. */
public final class DrawPages {
    /** The ends that say more than that something failed. */
    public static final int PROTECTED = 11;

    public static final int NO_SUCH_PAGE = 12;

    private DrawPages() {}

    /**
     * Draws.
     *
     * @param arguments first page, number of pages, longest side in dots; none to look for the system's fonts
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0) {
            FontMappers.instance().getFontBoxFont("Helvetica", null);
            return;
        }
        int first = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        int longest = Integer.parseInt(arguments[2]);
        try (PDDocument document = Loader.loadPDF(System.in.readAllBytes());
                DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            if (first >= document.getNumberOfPages()) {
                System.exit(NO_SUCH_PAGE);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = first; page < Math.min(first + count, document.getNumberOfPages()); page++) {
                PDRectangle box = document.getPage(page).getCropBox();
                float scale = longest / Math.max(box.getWidth(), box.getHeight());
                write(out, renderer.renderImage(page, scale, ImageType.RGB));
            }
        } catch (InvalidPasswordException locked) {
            System.exit(PROTECTED);
        }
    }

    private static void write(DataOutputStream out, BufferedImage picture) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        out.writeInt(jpeg.size());
        jpeg.writeTo(out);
        out.flush();
    }
}
