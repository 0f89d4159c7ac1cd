package org.certhall.spreadsheets;

import java.io.IOException;
import java.io.OutputStream;
import org.certhall.api.spreadsheet.Spreadsheet;
import org.certhall.api.spreadsheet.SpreadsheetException;
import org.certhall.api.spreadsheet.SpreadsheetException.Code;
import org.certhall.api.spreadsheet.SpreadsheetFormat;
import org.certhall.api.spreadsheet.Spreadsheets;
import org.osgi.service.component.annotations.Component;

/** Reads what the first bytes of a file say it is, whatever its name says. */
@Component
public final class SpreadsheetDesk implements Spreadsheets {
    @Override
    public void read(byte[] file, Rows rows) {
        if (file.length > LARGEST_FILE) {
            throw new SpreadsheetException(Code.TOO_LARGE);
        }
        if (ZipCheck.looksLikeZip(file)) {
            ZipCheck.check(file);
            XlsxReader.read(file, rows);
        } else {
            CsvReader.read(file, rows);
        }
    }

    @Override
    public void write(SpreadsheetFormat format, Spreadsheet table, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> XlsxWriter.write(table, out);
            case CSV -> CsvWriter.write(table, out);
        }
    }
}
