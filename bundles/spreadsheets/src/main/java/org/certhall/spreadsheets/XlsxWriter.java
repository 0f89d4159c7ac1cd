package org.certhall.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.certhall.api.spreadsheet.Spreadsheet;
import org.certhall.api.spreadsheet.Spreadsheet.Column;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook row by row: every cell is text, so that long numbers keep their digits. */
final class XlsxWriter {
    private static final String TEXT = "@";
    private static final int HEAD = 2;
    private static final int WIDTH = 24;
    private static final int LAST_ROW = 9999;
    private static final int ROWS_AT_ONCE = 100;

    private XlsxWriter() {}

    static void write(Spreadsheet table, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "CertHall", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.title());
            Worksheet lists = workbook.newWorksheet("lists");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            for (int column = 0; column < table.columns().size(); column++) {
                head(sheet, lists, column, table.columns().get(column));
            }
            sheet.hideRow(0);
            sheet.freezePane(1, HEAD);
            int row = HEAD;
            for (List<String> cells : table.rows()) {
                for (int column = 0; column < cells.size(); column++) {
                    put(sheet, row, column, cells.get(column));
                }
                row++;
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            lists.finish();
        }
    }

    private static void head(Worksheet sheet, Worksheet lists, int at, Column column) {
        sheet.width(at, WIDTH);
        sheet.style(at).format(TEXT).set();
        put(sheet, 0, at, column.key());
        put(sheet, 1, at, column.heading());
        sheet.style(1, at)
                .format(TEXT)
                .bold()
                .fillColor("D9E5F5")
                .wrapText(true)
                .set();
        for (int choice = 0; choice < column.choices().size(); choice++) {
            lists.value(choice, at, Formulas.harmless(column.choices().get(choice)));
        }
        if (!column.choices().isEmpty()) {
            sheet.range(HEAD, at, LAST_ROW, at)
                    .validateWithList(lists.range(0, at, column.choices().size() - 1, at))
                    .showErrorMessage(false);
        }
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, Formulas.harmless(text));
            sheet.style(row, column).format(TEXT).set();
        }
    }
}
