package org.certhall.plugins.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.certhall.api.letter.Letter;
import org.certhall.plugins.letters.Block.Span;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** A letter as an Office Open XML document, A4, in the fonts that Chinese offices have. */
final class DocxLetter {
    private static final String FONT = "宋体";
    private static final int TEXT = 12;
    private static final int CODE_POINTS = 85;
    private static final int TWIPS = 20;
    private static final int SIGNING_ROOM = 110 * TWIPS;
    private static final double LEADING = 1.6;

    private final XWPFDocument document;

    private DocxLetter(XWPFDocument document) {
        this.document = document;
    }

    static byte[] write(Letter letter) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            DocxLetter docx = new DocxLetter(document);
            docx.page();
            docx.code(letter);
            LetterBlocks.of(letter.markdown()).forEach(docx::add);
            document.write(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A4 with margins of 25 mm. */
    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(595 * TWIPS);
        size.setH(842 * TWIPS);
        var margins = section.addNewPgMar();
        margins.setTop(71 * TWIPS);
        margins.setBottom(71 * TWIPS);
        margins.setLeft(71 * TWIPS);
        margins.setRight(71 * TWIPS);
    }

    private void code(Letter letter) throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        int side = Units.toEMU(CODE_POINTS);
        paragraph
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(QrCode.png(letter.code())),
                        Document.PICTURE_TYPE_PNG,
                        "code.png",
                        side,
                        side);
        XWPFParagraph caption = document.createParagraph();
        caption.setAlignment(ParagraphAlignment.RIGHT);
        write(caption, List.of(new Span(letter.caption(), false)), 9);
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(heading.level() == 1 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            paragraph.setSpacingBefore(12 * TWIPS);
            paragraph.setSpacingAfter(12 * TWIPS);
            write(paragraph, strong(heading.spans()), heading.level() == 1 ? 22 : 15);
        } else if (block instanceof Block.Paragraph text) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBetween(LEADING);
            paragraph.setSpacingAfter(6 * TWIPS);
            write(paragraph, text.spans(), TEXT);
        } else if (block instanceof Block.Table table && !table.rows().isEmpty()) {
            add(table);
        }
    }

    private void add(Block.Table table) {
        int columns = table.rows().get(0).size();
        XWPFTable grid = document.createTable(table.rows().size(), columns);
        grid.setWidth("100%");
        for (int i = 0; i < table.rows().size(); i++) {
            XWPFTableRow row = grid.getRow(i);
            if (Block.Table.empty(table.rows().get(i))) {
                row.setHeight(SIGNING_ROOM);
            }
            for (int j = 0; j < columns; j++) {
                XWPFTableCell cell = row.getCell(j);
                cell.setWidth(100 / columns + "%");
                write(cell.getParagraphs().get(0), table.rows().get(i).get(j), TEXT);
            }
        }
        document.createParagraph();
    }

    private static List<Span> strong(List<Span> spans) {
        return spans.stream().map(span -> new Span(span.text(), true)).toList();
    }

    private static void write(XWPFParagraph paragraph, List<Span> spans, int size) {
        for (Span span : spans) {
            XWPFRun run = paragraph.createRun();
            run.setText(span.text());
            run.setFontFamily(FONT);
            run.setBold(span.strong());
            run.setFontSize(size);
            CTRPr look = run.getCTR().getRPr();
            look.getRFontsArray(0).setEastAsia(FONT);
        }
    }
}
