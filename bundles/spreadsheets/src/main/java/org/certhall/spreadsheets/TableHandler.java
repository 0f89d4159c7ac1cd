package org.certhall.spreadsheets;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;
import org.certhall.api.spreadsheet.Spreadsheets.Rows;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Turns the XML of a table into rows. */
final class TableHandler extends XSSFSheetXMLHandler {
    private final Receiver receiver;

    TableHandler(SharedStrings texts, Rows rows) {
        this(texts, new Receiver(rows));
    }

    private TableHandler(SharedStrings texts, Receiver receiver) {
        super(null, texts, receiver, false);
        this.receiver = receiver;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if ("c".equals(localName)) {
            String type = attributes.getValue("t");
            receiver.numeric = type == null || type.equals("n");
        }
        super.startElement(uri, localName, name, attributes);
    }

    /** Takes one cell after the other. */
    private static final class Receiver implements SheetContentsHandler {
        /** More digits than these are lost when a program keeps a number. */
        private static final int DIGITS = 15;

        private final Rows rows;
        private RowCells cells = new RowCells();
        private int column;
        private boolean numeric;

        Receiver(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            cells = new RowCells();
            column = -1;
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            if (text != null) {
                cells.put(column, numeric ? number(text) : text);
            }
        }

        @Override
        public void endRow(int row) {
            if (row < 0) {
                throw new SpreadsheetException(Code.DAMAGED);
            }
            cells.hand(row + 1, rows);
        }

        /** Writes a number as people typed it; one that has lost digits stays as the program wrote it, to be seen. */
        private static String number(String text) {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            boolean whole = number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS;
            return whole ? number.toPlainString() : text;
        }
    }
}
