package org.certhall.api.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes files of spreadsheets. Called outside transactions, from many threads at once. */
@ProviderType
public interface Spreadsheets {
    /** The largest file that is read, in bytes. */
    int LARGEST_FILE = 4 << 20;

    /** The most columns that are read. */
    int MOST_COLUMNS = 300;

    /** The longest text of a cell that is read, in characters. */
    int LONGEST_TEXT = 1000;

    /**
     * Reads the first table of a file row by row: XLSX, or CSV in UTF-8 or GB18030. Of formulas it takes the results
     * that the file keeps; nothing is worked out, and nothing outside the file is looked at.
     *
     * @throws SpreadsheetException where it cannot be read; rows before the fault have been handed on
     */
    void read(byte[] file, Rows rows);

    /** Writes a file; no cell of it is taken for a formula by the program that opens it. */
    void write(SpreadsheetFormat format, Spreadsheet table, OutputStream out) throws IOException;

    /** Takes rows as they are read; what it throws ends the reading and comes through. */
    interface Rows {
        /**
         * Takes a row that is not blank.
         *
         * @param number counted from 1, as spreadsheets show it
         * @param cells without the blank ones at the end
         */
        void row(int number, List<String> cells);
    }
}
