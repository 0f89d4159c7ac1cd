package org.certhall.plugins.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.certhall.api.letter.Letter;
import org.certhall.plugins.letters.Block.Span;
import org.certhall.plugins.letters.TextLines.Piece;

/** A letter as PDF, A4, with the characters that it uses of a Chinese font. */
final class PdfLetter {
    private static final float MARGIN = 71;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float CODE = 85;
    private static final float TEXT = 12;
    private static final float LEADING = 1.75f;
    private static final float SIGNING_ROOM = 110;
    private static final float PADDING = 6;
    /** Fonts of this kind have one weight; strokes make the strong text. */
    private static final float STROKE = 0.4f;

    private final PDDocument document;
    private final List<PDFont> fonts;
    private PDPageContentStream page;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    /** Fonts of Chinese characters may have no others: the Latin ones come from one that every reader has. */
    private PdfLetter(PDDocument document, PDType0Font chinese) throws IOException {
        this.document = document;
        fonts = List.of(new PDType1Font(Standard14Fonts.FontName.HELVETICA), chinese);
        page = turn();
    }

    static byte[] write(Letter letter, Path fontFile) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            if (fontFile.toString().endsWith(".ttc")) {
                try (TrueTypeCollection fonts = new TrueTypeCollection(fontFile.toFile())) {
                    PDType0Font[] first = new PDType0Font[1];
                    fonts.processAllFonts(ttf -> {
                        if (first[0] == null) {
                            first[0] = PDType0Font.load(document, ttf, true);
                        }
                    });
                    fill(document, first[0], letter);
                    document.save(file);
                }
            } else {
                fill(document, PDType0Font.load(document, fontFile.toFile()), letter);
                document.save(file);
            }
            return file.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void fill(PDDocument document, PDType0Font font, Letter letter) throws IOException {
        PdfLetter pdf = new PdfLetter(document, font);
        pdf.code(letter);
        for (Block block : LetterBlocks.of(letter.markdown())) {
            pdf.add(block);
        }
        pdf.page.close();
    }

    private void code(Letter letter) throws IOException {
        float right = MARGIN + WIDTH;
        PDImageXObject code = PDImageXObject.createFromByteArray(document, QrCode.png(letter.code()), "code");
        page.drawImage(code, right - CODE, y - CODE, CODE, CODE);
        TextLines caption = new TextLines(fonts, 9, WIDTH);
        List<Piece> line =
                caption.of(List.of(new Span(letter.caption(), false))).get(0);
        draw(line, right - CODE / 2 - caption.width(line) / 2, y - CODE - 10, 9);
        y -= CODE + 30;
    }

    private void add(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            write(heading.spans(), heading.level() == 1 ? 22 : 15, heading.level() == 1);
            y -= 8;
        } else if (block instanceof Block.Paragraph paragraph) {
            write(paragraph.spans(), TEXT, false);
            y -= 6;
        } else if (block instanceof Block.Table table) {
            for (List<List<Span>> row : table.rows()) {
                add(row);
            }
            y -= 20;
        }
    }

    private void write(List<Span> spans, float size, boolean centred) throws IOException {
        TextLines lines = new TextLines(fonts, size, WIDTH);
        for (List<Piece> line : lines.of(spans)) {
            room(size * LEADING);
            float indent = centred ? (WIDTH - lines.width(line)) / 2 : 0;
            draw(line, MARGIN + indent, y - size, size);
            y -= size * LEADING;
        }
    }

    private void add(List<List<Span>> row) throws IOException {
        float column = WIDTH / row.size();
        TextLines lines = new TextLines(fonts, TEXT, column - 2 * PADDING);
        int most = row.stream().mapToInt(cell -> lines.of(cell).size()).max().orElse(0);
        float height = Block.Table.empty(row) ? SIGNING_ROOM : most * TEXT * LEADING + PADDING;
        room(height);
        for (int i = 0; i < row.size(); i++) {
            page.addRect(MARGIN + i * column, y - height, column, height);
            page.stroke();
            float top = y - PADDING;
            for (List<Piece> line : lines.of(row.get(i))) {
                draw(line, MARGIN + i * column + PADDING, top - TEXT, TEXT);
                top -= TEXT * LEADING;
            }
        }
        y -= height;
    }

    private void draw(List<Piece> line, float x, float baseline, float size) throws IOException {
        page.beginText();
        page.setLineWidth(STROKE);
        page.newLineAtOffset(x, baseline);
        for (Piece piece : line) {
            page.setFont(piece.font(), size);
            page.setRenderingMode(piece.strong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            page.showText(piece.text());
        }
        page.endText();
    }

    /** Turns to a new page where the present one is full. */
    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = turn();
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
    }

    private PDPageContentStream turn() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        return new PDPageContentStream(document, sheet);
    }
}
