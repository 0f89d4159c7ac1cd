package org.certhall.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.certhall.api.spreadsheet.Spreadsheet;

/** Writes CSV in UTF-8 with the mark by which spreadsheets know it. */
final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvWriter() {}

    static void write(Spreadsheet table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL);
        print(printer, table.columns().stream().map(Spreadsheet.Column::key).toList());
        print(printer, table.columns().stream().map(Spreadsheet.Column::heading).toList());
        for (List<String> row : table.rows()) {
            print(printer, row);
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<String> row) throws IOException {
        printer.printRecord(row.stream().map(Formulas::harmless).toList());
    }
}
